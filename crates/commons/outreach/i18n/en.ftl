### Who took part, and whom to reach.

outreach-who = Who took part
outreach-took-part = { $n ->
    [0] Nobody has taken part so far.
    [one] { $n } person took part.
   *[other] { $n } people took part.
}
outreach-later = While comments are open only the number of people is shown. Who they are, by group, is shown when comments have closed: so nobody can be found out by comparing one day with the next.
outreach-how = How they are counted
outreach-how-lead = Everyone counts once. What people say about themselves is voluntary and kept apart from what they wrote. Whoever did not say counts as “unknown”. Figures from 1 to 4 are not shown, nor others from which they could be worked out.
outreach-figures = By group
outreach-few = few
outreach-unknown = unknown
outreach-crossed = Gender and age together
outreach-gender = Gender
outreach-gender-woman = woman
outreach-gender-man = man
outreach-gender-other = other
outreach-age = Age
outreach-age-years = { $age } years
outreach-language = Language spoken at home
outreach-language-other = another language
outreach-disability = Disability
outreach-disability-yes = with a disability
outreach-disability-no = without a disability
outreach-internet = Use of the internet
outreach-internet-alone = without help
outreach-internet-helped = with help
outreach-internet-none = does not use the internet
outreach-district = District
outreach-rather-not = I would rather not say
outreach-purpose = Statistics on who takes part
outreach-purpose-words = I agree that the town uses what I say about myself (gender, age, language, disability, use of the internet, district) only to count who takes part. It is never seen beside what I write, and is published only as totals of at least 5 people.
outreach-me = My account
outreach-about = Something about me, if I like
outreach-about-short = It helps to see who is missing. Every answer is voluntary.
outreach-about-link = Say something about yourself
outreach-about-lead = It helps to see who is missing and to invite them in time. Every answer is voluntary, kept apart from what you write, and can be taken back whenever you like.
outreach-agree = I agree
outreach-agree-missing = Without your consent nothing can be kept. If you do not want it, leave this page: nothing is lost.
outreach-about-keep = Keep
outreach-about-take-back = Take back the consent and delete
outreach-about-kept = Kept. It counts in the statistics from now on.
outreach-about-gone = Consent taken back and data deleted. It no longer counts from now on.
outreach-value-unknown = Choose something from the list.
outreach-sign-in-first = You need to sign in for this.
outreach-staff-only = This page is for officials and facilitators.
outreach-withdrawn = The consultation was withdrawn.
outreach-plan = Whom to reach
outreach-targets = Groups to reach
outreach-no-targets = No group yet. Write who may be left out, with whom you can reach them, and how many people you want.
outreach-reached = Reached: { $reached } of { $goal }
outreach-before = Last time (“{ $process }”): { $reached }
outreach-state-reached = Reached
outreach-state-missing = { $n ->
    [one] { $n } missing
   *[other] { $n } missing
}
outreach-state-few = Still few
outreach-new = Add a group
outreach-choose = Choose
outreach-group = Group
outreach-and = And at the same time
outreach-group-missing = Choose a group from the list.
outreach-goal = How many people
outreach-goal-hint = A number, for example 40.
outreach-goal-missing = Write a number from 1 up.
outreach-channel = How
outreach-channel-hint = For example: a letter with the pension, a visit to the market.
outreach-partner = With whom
outreach-partner-hint = For example: the pensioners’ club, the school, the parish.
outreach-add = Add
outreach-remove = Remove
outreach-now = Who takes part now
outreach-balance-unknown = The gender balance cannot be told yet: few people said theirs.
outreach-settings = Comparison and districts
outreach-previous = Compare with
outreach-districts = Districts of the town
outreach-districts-hint = One on each line. They hold for the whole town.
outreach-keep = Save
outreach-goals-met = Whom to reach: { $met } of { $all } goals
outreach-personal = Voluntary data about oneself
outreach-personal-meaning = Gender, age, language, disability, use of the internet and district, to count who takes part.
outreach-personal-kept = As long as the person agrees.
outreach-retention = Voluntary data without consent
outreach-retention-why = They stop counting at once and are deleted within a day.
