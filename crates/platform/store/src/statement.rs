//! SQL texts with names and scopes.

/// Whose rows a statement touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Rows of one town: `$1` is the session's town, put there by the session.
    Town,
    /// Rows that belong to no town (persons, sessions, towns themselves).
    Node,
    /// Rows of several towns at once; only in sessions of the whole node (jobs, hub pages, exports of a node).
    Across,
}

/// One SQL text for both engines, with `$1`, `$2` … as placeholders.
#[derive(Debug)]
pub struct Statement {
    /// `crate.name`, for logs and tests.
    pub name: &'static str,
    /// The text.
    pub sql: &'static str,
    /// Whose rows it touches.
    pub scope: Scope,
}

/// Declares statements and a list of them, so that tests can prepare each on both engines:
/// `statements! { town FIND = "SELECT … WHERE town_id = $1 AND id = $2"; node … = "…"; across … = "…"; }`
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $scope:ident $name:ident = $sql:expr;)+) => {
        $(
            $(#[$doc])*
            #[allow(missing_docs)]
            pub const $name: $crate::Statement = $crate::Statement {
                name: concat!(module_path!(), "::", stringify!($name)),
                sql: $sql,
                scope: $crate::statements!(@scope $scope),
            };
        )+
        /// Every statement of this file.
        pub const STATEMENTS: &[$crate::Statement] = &[$($name),+];
    };
    (@scope town) => { $crate::Scope::Town };
    (@scope node) => { $crate::Scope::Node };
    (@scope across) => { $crate::Scope::Across };
}

/// A list of values for a statement: anything that is `Into<Val>`.
#[macro_export]
macro_rules! vals {
    () => { &[] as &[$crate::Val] };
    ($($value:expr),+ $(,)?) => { &[$($crate::Val::from($value)),+] as &[$crate::Val] };
}
