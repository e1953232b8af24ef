//! Every statement on identity strength.

use arengo_store::statements;

statements! {
    /// The strength of `Identity::strength`, in one question: asked with every act where more than a confirmed contact
    /// is wanted.
    node STRENGTH = "SELECT CASE
        WHEN EXISTS (SELECT 1 FROM people_identity WHERE person = $2 AND strength = 'eid') THEN 'national'
        WHEN EXISTS (SELECT 1 FROM people_resident WHERE for_town = $1 AND person = $2) THEN 'resident'
        WHEN EXISTS (SELECT 1 FROM people_contact WHERE person = $2 AND confirmed_at IS NOT NULL) THEN 'contact'
        WHEN EXISTS (SELECT 1 FROM people_identity WHERE person = $2) THEN 'contact' ELSE 'none' END";
    node VOUCHED = "SELECT provider, made_at FROM people_identity WHERE person = $1 ORDER BY made_at, id LIMIT 1";
    node CONTACT_SINCE = "SELECT MIN(confirmed_at) FROM people_contact WHERE person = $1";
    node RESIDENCE = "SELECT x.person, p.name, x.way, x.document, b.name, x.granted_at FROM people_resident x
        JOIN people_person p ON p.id = x.person LEFT JOIN people_person b ON b.id = x.granted_by
        WHERE x.for_town = $1 AND x.person = $2";
    node RESIDENTS = "SELECT x.person, p.name, x.way, x.document, b.name, x.granted_at FROM people_resident x
        JOIN people_person p ON p.id = x.person LEFT JOIN people_person b ON b.id = x.granted_by
        WHERE x.for_town = $1 ORDER BY x.granted_at DESC, x.person DESC LIMIT 200";
    node ADD_RESIDENT = "INSERT INTO people_resident (for_town, person, way, document, granted_by, granted_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (for_town, person) DO NOTHING";
    node END_RESIDENT = "DELETE FROM people_resident WHERE for_town = $1 AND person = $2";
    node COUNT_RESIDENTS = "SELECT COUNT(*) FROM people_resident WHERE for_town = $1";
    node NATIONAL = "SELECT provider, made_at FROM people_identity WHERE person = $1 AND strength = 'eid'
        ORDER BY made_at, id LIMIT 1";

    // The lists towns bring in.
    node ADD_MARK = "INSERT INTO people_resident_list (for_town, mark, added_by, added_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (for_town, mark) DO UPDATE SET added_at = excluded.added_at";
    node COUNT_MARKS = "SELECT COUNT(*) FROM people_resident_list WHERE for_town = $1";
    node TOWNS_OF_MARK = "SELECT for_town, added_by FROM people_resident_list WHERE mark = $1";
    node STRIKE = "DELETE FROM people_resident_list WHERE for_town = $1 AND mark = $2";
    node FORGET_MARK = "DELETE FROM people_resident_list WHERE mark = $1";
    node FORGET_LIST = "DELETE FROM people_resident_list WHERE for_town = $1";
    node CONFIRMED = "SELECT email_key FROM people_contact WHERE person = $1 AND confirmed_at IS NOT NULL";
    node CONFIRMED_BY_EMAIL = "SELECT person FROM people_contact WHERE email_key = $1 AND confirmed_at IS NOT NULL";
    node PURGE_MARKS = "DELETE FROM people_resident_list WHERE added_at < $1";

    // One's own data, and leaving.
    node OWN_RESIDENCES = "SELECT way, document, granted_at FROM people_resident WHERE for_town = $1 AND person = $2";
    node LEAVE_RESIDENCES = "DELETE FROM people_resident WHERE person = $1";
    node LEAVE_GRANTED = "UPDATE people_resident SET granted_by = 0 WHERE granted_by = $1";
    node LEAVE_ADDED = "UPDATE people_resident_list SET added_by = 0 WHERE added_by = $1";
}
