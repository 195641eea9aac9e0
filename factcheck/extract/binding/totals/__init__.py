"""Parts and their total: where a total is opened, shared out, and summed."""
