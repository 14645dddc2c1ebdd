"""What the bot says and asks: the content packs and their words, loaded, checked, spoken."""

from bot.content.catalogue import CONTENT, Catalogue, folders_with, load
from bot.content.kinds import Item
from bot.content.problems import ContentError, Problem
from bot.content.report import Report, check

__all__ = ["CONTENT", "Catalogue", "ContentError", "Item", "Problem", "Report", "check", "folders_with", "load"]
