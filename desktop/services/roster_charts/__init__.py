"""What the charts of all clients show, one module a subject (product §3.4, §3.5, §3.8, §5 page 4)."""
