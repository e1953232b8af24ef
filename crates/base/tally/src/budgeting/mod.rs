//! Participatory budgets: which projects are funded.
