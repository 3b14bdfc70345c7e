"""People, contact points, preferences and the consent ledger."""
