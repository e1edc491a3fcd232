"""Sets samples of layouts that Council notes do not have: remarks in tables, running heads, charts, pages that lie on their side."""
