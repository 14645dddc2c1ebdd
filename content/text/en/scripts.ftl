### Words to borrow. One of the two copies a line, changes what they like and sends it themselves.
### First person, as people talk; no names. Where a line has a gap (…), they fill it in.

## Sorry

s-sorry-plain = I'm sorry I snapped at you. You'd done nothing to earn it, and I saw it hurt. Next time I'll say I'm worn out before it comes out like that.
s-my-mistake = I got this one wrong. It's on me, and I'd like to put it right.
s-next-time = What would you like me to do differently next time? I'm asking because I want to know. I won't argue.
s-owning-slip = I said I'd do it and I didn't. No good excuse. I'll have it done by …, and I'll tell you when it is.
s-you-may-have-a-point = I was so busy explaining myself that I stopped listening. Say it once more? I think you may have a point.
s-sorry-late = I know this comes late. I keep thinking about how I spoke to you, and I'm sorry.
s-sorry-my-part = Some of that was me. I went quiet right when you needed an answer. I'm sorry.
s-sorry-slipped = You told me this mattered and it slipped clean out of my head. I'm sorry. Tell me again, I'm writing it down.
s-sorry-joke = That joke was at your expense, and I saw your face. I'm sorry. I'd take it back if I could.

## Warmth

s-close-again = I don't like how far apart we feel tonight. I'd love to be close again, whenever you're ready.
s-disagree-love = I still see it differently. I also still love you, and that part isn't up for debate.
s-no-right-words = I haven't found the right words. I don't want to finish the day like this, though. I love you.
s-better-with-you = My days are better with you in them. Grumpy days included.
s-your-voice = I'd still pick your voice out of a whole train station. Even today.

## Humour

s-joke-white-flag = I'm waving a white flag. It's a sock, but I mean it.
s-joke-referee = If there were a referee, we'd both be on the bench by now. Shall we go and sit there together?
s-joke-return = I'd like to return my last three sentences. They came in the wrong size.
s-joke-news = Breaking news: grumpy person turns out to be hungry, apologises to everyone involved.
s-joke-fine = I said “fine” in a voice that was not fine. You noticed. Well spotted.
s-joke-glad = Of all the people I could be annoyed with, I'm very glad it's you.

## Start over

s-try-again = That came out harsher than I meant. Can I try that again?
s-again-hello = Can we start today over? Hello, you. How are you, really?
s-again-meant = What I said and what I meant got mixed up. What I meant was …
s-again-food = We've been round this twice now. Shall we eat something and come back to it at …?
s-again-your-side = I did most of the talking there. Start again from your side, and I'll keep quiet until you're done.

## Listening

s-tell-me-more = Tell me more. I've got time, and I won't jump in.
s-reflect = Let me see if I've got it: when that happened, you felt … Is that close?
s-validate = It makes sense that you're upset. I'm not here to work out whose fault it is. I'm here.
s-that-sounds-hard = That sounds hard. No wonder you're worn out.
s-kind-to-need = Of course. I'm glad you asked me. Where shall I start?
s-ideas-or-ear = Would you like ideas, or shall I only listen? Either is fine with me.
s-listen-follow = Begin anywhere. Beginning in the middle is fine too, I'll catch up.
s-listen-stay = I can't fix this one, can I? Then I'll keep you company while it's bad.
s-listen-at = I want to hear this properly, and right now I've only got half an ear. Can I have it at …?
s-listen-sorry-advice = You wanted an ear and I gave you a lecture. Go on, I'm listening now.

## Reaching out

s-thinking-of-you = No news, nothing needed. You crossed my mind and I enjoyed it.
s-hope-it-goes-well = I hope … goes well today. You've put so much into it, and I'm rooting for you.
s-reach-comfort = I don't need anything clever. I could use a hug, or ten minutes of your voice.
s-reach-not-okay = I'm not okay today. There's nothing you have to do. I wanted you to know.
s-reach-quiet = Could we be quiet together for a while? Same sofa or same phone line, each doing our own thing.
s-reach-daft = Something daft just happened, and you're the one I want to tell.
s-reach-ten-minutes = Have you got ten minutes for me later? Nothing's wrong. I only want a bit of your day.
s-reach-long-day = What a day. I'm low on words, but I'd love some of yours.

## Thanks and good news

s-thank-routine = You do … so often that I've stopped saying anything. I do notice. Thank you.
s-saw-your-effort = I saw how much work that was, the invisible bits too. Thank you.
s-proud = I'm so proud of you. I know what that took.
s-thanks-presence = You were just there, and that was the whole thing I needed. Thank you.
s-thanks-contribution = My day went easier because you took care of this: … I wanted you to know that it showed.
s-thanks-telling = Thanks for telling me that. I like hearing what your day was made of.
s-thanks-reaching = I'd got stuck in my own head, and then you wrote. I'm glad you did.
s-thanks-change = I asked for something, and you've been doing it. I noticed, and it means a lot.
s-thanks-still = I thought of that time when you did this: … It still does me good. Thank you, late as it is.
s-news-details = Hang on, that's wonderful. Start at the beginning, I want every detail.
s-news-toast = That counts. We're celebrating, even if it's with toast.

## Something hard to say

s-hard-thing = I'd like to tell you something that isn't easy to say. It may not be nice to hear, and I'd rather you heard it from me.
s-on-my-mind = Something's been on my mind. Could we talk tonight, or tomorrow if that suits you better?
s-own-it = I feel … when I think of it. I'm not saying it's your doing. It's got heavy to carry around on my own.
s-thank-courage = That can't have been easy to say. I'm glad you said it, and glad it was to me.
s-thank-you-for-telling = Thank you for telling me. I don't know what to say yet, but I'm here, and I want to understand.
s-dont-know = I don't know. I'm not dodging you, I really don't know yet.
s-scared-to-say = There's something I want to tell you, and I'm scared of how it'll sound. Give me a minute to get there?
s-felt-far = I felt far from you last week. I don't think either of us did anything. I'd just like to be nearer again.
s-share-small = It's a small thing, and it's still bothering me. Can I say it before it grows?
s-share-aloud = I want to say something out loud. You don't have to solve it.
s-share-second-thought = I said it was all right. I've thought about it since, and it isn't quite.

## Space

s-need-time = I need an hour to myself. It isn't about you, and I come back nicer. See you at …?
s-sit-with-it = Can I sleep on it before I answer? I'll come back to you tomorrow, and I won't need reminding.
s-space-twenty = I'm getting too cross to be fair. Give me twenty minutes, and then I'm back with you.
s-space-take = Take the time you need. I'm all right here, and I'll be glad when you're back.
s-space-back = I'm back. It's quieter in my head now. Shall we?
s-space-did-good = That hour did me good. Thank you for making it so easy.
s-space-no-words = I've run out of words for tonight. I'd like to sit somewhere quiet for a bit, and then come and say good night.
s-space-own-things = Fancy an hour of your thing for you and my thing for me? We swap news afterwards.

## Asking

s-how-did-it-go = How did it go? I'm up for the long version.
s-you-seem-quiet = You seem quieter than usual. Is something up, or is it just a quiet day? Both fine.
s-clear-need = I'd love … on …, and here is why: … Would that work for you?
s-never-told = Tell me something about you that I haven't heard yet. It can be tiny.
s-ask-lighter = What's one thing I could take off your list today?
s-ask-after-rough = How are you after yesterday? Long or short, tidy or not, I want to know.
s-ask-more = What would you like a bit more of from me? I can't promise all of it, but I want to know.
s-ask-meant = When you said …, what did you mean? I've been guessing, and I'm bad at it.
s-ask-did-i-hurt = Did I hurt you the other day without noticing? If I did, I'd like to know.

## Same team

s-same-team = Hang on. You and I are on the same side here. Shall we both look at the problem instead of at each other?
s-choose-you = I'd choose you again. On a day like this one, too.
s-team-too-full = This week is too full for the two of us. Which bit shall we drop?
s-team-swap = I'll take the job you hate if you take the one I hate. Deal?
s-team-company = Keep me company while I do this? It goes twice as fast with you talking.
s-team-want = What do we both want here? Let's begin with the bit we agree on.
s-team-not-tonight = We don't have to solve it tonight. Let's be kind tonight and clever tomorrow.
s-team-office = We've been running our life like a very tidy office. Can I have an evening with you instead?
