### What the two agreed to, for both to see. $by suggested it, $other said yes, $what is the change in words.

agreed-entry-button = 🤝 What we agreed
agreed-title = 🤝 What you two agreed
agreed-line = { $at }: { $what }. { $by } suggested it, { $other } said yes.
agreed-began = { $at }: { $by } said yes to Toward here.
agreed-none = Nothing yet. What one of you suggests and the other says yes to will stand here.
agreed-how = Each line stays for 180 days. Less of anything needs no yes, so it is not listed.
