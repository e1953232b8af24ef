//! Citizens' panels by lot, within quotas.
