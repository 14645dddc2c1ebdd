### Which language the bot speaks. $name is what a language calls itself.

language-button = 🗣 { $name }
language-called = { $name }
language-app = Like my Telegram
language-ours = 🗣 Which language shall I speak here, where you both read it? Either of you can change it. On your own side each of you has your own.
language-mine = 🗣 Which language shall I speak with you? Only you read it: here, and in the small notes when you tap something.
language-only = 🗣 For now I speak { $name } only. What you two write to each other, and to me, can be in any language you like.
