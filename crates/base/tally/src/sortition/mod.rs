//! Sortition: drawing a panel by lot so that it fits quotas and everyone's chance is as equal as the quotas allow.
//!
//! Chances are *leximin*: the smallest is as great as it can be; among all lotteries where it is, the second smallest,
//! and so on (B. Flanigan, P. Gölz, A. Gupta, B. Hennig, A. Procaccia, *Fair algorithms for selecting citizens'
//! assemblies*, Nature 596, 2021). There is exactly one such list of chances. People with the same answers have the same
//! chance, so that the work is done on [`Kinds`] of people; a rule of one person a household is not supported.
//!
//! The lottery is published as [`draw::PANELS`] numbered panels, each as likely as another (B. Flanigan, G. Kehne, A.
//! Procaccia, *Fair sortition made transparent*, 2021): three digits drawn in public choose one.

mod branch;
pub mod certificate;
pub mod draw;
pub mod kinds;
pub mod leximin;
pub mod nearest;
pub mod pool;
pub mod quotas;
mod simplex;

pub use kinds::Kinds;
pub use pool::Pool;
pub use quotas::Quotas;
