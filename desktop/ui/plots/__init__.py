"""Charts on the screen, and the figures beside them; pyqtgraph is loaded when the first chart is shown."""
