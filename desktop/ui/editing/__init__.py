"""Many cells changed in one step, looked at before: pasted blocks, one field of many clients, texts found and replaced."""
