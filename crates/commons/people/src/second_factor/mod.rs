//! A second factor for people who work for a town: after the link or the password, a code of an app (RFC 6238), or a
//! recovery code. Whether it is asked is decided where sessions are opened, so no way to sign in goes around it.
//!
//! The secret is encrypted under the installation's key, which is in the same database: it guards a table that leaks
//! alone. Recovery codes are kept as proofs from which they cannot be worked out.

mod keep;
mod pending;
mod recovery;
pub(crate) mod sql;
mod totp;

pub(crate) use keep::{
    Checked, State, begin, check, confirm, is_on, is_staff, new_codes, off, require, required_of,
    required_since, secret_of, staff_with, state_of,
};
pub use keep::{set_second_factor, switch_off_second_factor};
pub(crate) use pending::{Pending, find as find_pending, put as put_pending, used as use_pending};
pub(crate) use totp::{address, in_letters};
