"""The half that touches the network: from feeds to an edition. Every stage is one module with one public verb."""
