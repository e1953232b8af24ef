//! Groups of opinion, and what each of them holds, by the formulas of Polis.
//!
//! Participants agree with, disagree with or pass on short statements. The votes are projected onto a plane
//! ([`projection`]), people near one another form groups ([`groups`]), and for every group it is found what it holds
//! and the others do not ([`statistics`]). Source: C. Small et al., *Polis: Scaling Deliberation by Mapping High
//! Dimensional Opinion Spaces*, 2021. Unlike there, groups are found afresh from the votes and a published seed, so
//! that anyone who has both finds the same.

pub mod groups;
pub mod lenses;
pub mod projection;
pub mod read;
pub mod statistics;
pub mod votes;
