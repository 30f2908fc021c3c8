"""One name, one type: what all mentions of a name in a text say of each."""
