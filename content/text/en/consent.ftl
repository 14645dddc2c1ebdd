# A yes that has grown old is asked for once more.
consent-page =
    🤍 Once in a while I ask you both anew. I bring small moments, I keep what /privacy lists, and either of you can stop me at any moment.

    Still in?
consent-in-button = I'm still in
consent-thanks = Thank you. It goes on as you like it 🤍
consent-toast = Thank you 🤍
consent-first-toast = I rest until you both say you're still in. /bid shows the question again.
