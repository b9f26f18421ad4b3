import GNews
