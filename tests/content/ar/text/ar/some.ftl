### A little Arabic, for tests: another direction, six plurals, and most of it not yet said.

language-name = العربية
back-button = ‹ رجوع
close-button = ✕ إغلاق

language-app = كما في تيليجرام
language-ours = 🗣 بأي لغة أكتب هنا؟
language-mine = 🗣 بأي لغة أكتب إليك؟

bids-reaching = 👋 تحيّة من { $by }.
bids-here-button = أنا هنا
bids-toast = وصلت 🤍
bids-later-toast = حسنًا، التذكير حوالي { $at }.
bids-own-toast = هذه إلى { $other } 🤍
needs-theirs-button = ما يفيد { $other }

thanks-ask = 💛 شكرٌ صغير من هذا اليوم؟

pause-until = ⏸ راحة حتى { $at }. /resume في أي وقت.

jar-count = { $marbles ->
    [0] جرّة جديدة.
    [one] كرة واحدة.
    [two] كرتان.
    [few] { $marbles } كرات.
    [many] { $marbles } كرة.
   *[other] { $marbles } من الكرات.
}

command-bid = تحيّة إلى الشريك
