# Looking back on what the two keep: $by said it, $words are theirs, $what is what it was about.
lookback-title = 📖 Looking back
lookback-empty = Nothing kept yet. What the two of you answer here gathers by itself.
lookback-off = Your words are not kept at the moment, so there is nothing to leaf through. /privacy has the switch; it comes back on with a yes from both of you.
lookback-days = { $days ->
    [0] Today
    [1] Yesterday
   *[other] { $days } days ago
}
lookback-weeks = { $weeks ->
    [one] A week ago
   *[other] { $weeks } weeks ago
}
lookback-months = { $months ->
    [one] A month ago
   *[other] { $months } months ago
}
lookback-said = { $by }: { $words }
lookback-both =
    { $first }
    { $rest }
lookback-own = { $words }
lookback-thanks = 💛 Worth a thank-you that day
lookback-thanked = 💛 { $by } said thank you.
lookback-bid = 👋 { $by } reached out.
lookback-gesture = ☕ { $what }
lookback-promise = 🤝 { $by }: { $words }.
lookback-ritual = 🍽 A ritual of yours
lookback-recap = 📬 Something small you'd like more of
lookback-celebration = 🫙 A full jar, celebrated

lookback-newer-button = ‹ Newer
lookback-older-button = Older ›
