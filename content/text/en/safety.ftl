# The private page for when it doesn't feel safe. A first wording, to be read by somebody who works with domestic violence
# before this is offered to strangers. Keep it the same in every language until somebody who does so there adapts it: no
# numbers, no test, readable in twenty seconds.
safety-page =
    When it doesn't feel safe

    I'm made for two people who both want me. If you are afraid, controlled or hurt, it is not your fault, nor yours to fix.

    Whoever holds your phone can read this chat. A phone they don't know may be safer.

    In danger now: your local emergency number.
    Somebody trained, free and in confidence: lila.help (for women), findahelpline.com (for everyone).

    You can stop me any time; the other sees that I stopped. If that could cause trouble, “Go quiet for me” changes nothing in your group, and I write nothing here any more.

safety-open-button = If it feels unsafe
safety-clear-button = Clear this message
safety-quiet-button = Go quiet for me
safety-heard-button = Write to me again
safety-here-button = In my country
safety-person-button = Finding a person
safety-quiet-toast = Done. I write nothing here any more unless you ask. Your group stays as it is.
safety-heard-toast = Done. I write here again.

# The second, quieter page.
safety-person-page =
    When to look for a person

    When you two are stuck and the same talk keeps coming back, a couples' therapist can help, also early on.

    When one of you thinks of not living any more, don't wait: a doctor, a crisis line or your local emergency number. You can go together.

    When you are afraid of the other, or hurt, look for somebody for you alone: findahelpline.com knows who is near.

    I am reminders and ideas for couples. I am no treatment, and no friend who knows you.

# What an operator looked up. $name is a country or a service, $contact how to reach it, $languages a list.
safety-countries = Which country? I don't guess.
safety-country-button = { $name }
safety-country = { $name }
safety-service = • { $name }: { $contact } ({ $hours }; { $languages })
