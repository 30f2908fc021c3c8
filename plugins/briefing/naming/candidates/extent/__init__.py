"""Where a candidate begins and ends: what was cut is whole, what was run together is parted."""
