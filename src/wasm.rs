//! The whole binding: from JS, call, to JS.
