"""The monthly summary on paper: one routine paints it for the preview, the printer and the PDF."""
