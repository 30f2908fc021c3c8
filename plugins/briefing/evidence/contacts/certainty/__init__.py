"""A contact -> whether it was held, whether its sides are all, and why it may be none."""
