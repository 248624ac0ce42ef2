// Words of the way in: sign-in, invitation, and the people of the sample municipality. Stands on base only.
import { wordList } from '#words/words.ts'

export const signInWords = wordList({
  sv: {
    signInTitle: 'Logga in',
    signInKey: 'Logga in med nyckel',
    signInKeyMeans:
      'Nyckeln (passkey) finns i datorn, telefonen eller en säkerhetsdosa. Du låser upp den som du brukar.',
    signInKeyWaiting: 'Väntar på nyckeln …',
    signInKeyStopped: 'Ingen nyckel användes. Försök igen, eller logga in med lösenord.',
    signInByPassword: 'Med lösenord',
    accountName: 'Användarnamn',
    password: 'Lösenord',
    signIn: 'Logga in',
    signInNoWay: 'Om du inte kommer in',
    signInForgot:
      'Har du tappat nyckeln eller lösenordet, be den som administrerar Kansli i din enhet om en ny inbjudan.',
    signInNew: 'Den som sköter datorn där Kansli finns kan ta fram en engångslänk:',
    signInLeft: 'Du är utloggad.',
    invitedTitle: 'Du är inbjuden till Kansli',
    invitedMeans:
      'Inbjudan gäller en gång. När du fortsätter väljer du hur du loggar in sedan: med en nyckel eller ett lösenord.',
    invitedGo: 'Fortsätt',
    sampleTitle: 'Se Ekebyholm som någon annan',
    sampleMeans:
      'Personerna och deras rättigheter är påhittade. Listan visas bara i den här webbläsaren, och försvinner när en egen person läggs till.',
  },
  en: {
    signInTitle: 'Sign in',
    signInKey: 'Sign in with a passkey',
    signInKeyMeans: 'The passkey is in the computer, the phone or a security key. You unlock it as you usually do.',
    signInKeyWaiting: 'Waiting for the passkey …',
    signInKeyStopped: 'No passkey was used. Try again, or sign in with a password.',
    signInByPassword: 'With a password',
    accountName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signInNoWay: 'If you cannot get in',
    signInForgot:
      'If you have lost the passkey or the password, ask whoever administers Kansli in your unit for a new invitation.',
    signInNew: 'Whoever looks after the computer where Kansli is can make a one-time link:',
    signInLeft: 'You are signed out.',
    invitedTitle: 'You are invited to Kansli',
    invitedMeans:
      'The invitation works once. When you go on you choose how to sign in later: with a passkey or a password.',
    invitedGo: 'Go on',
    sampleTitle: 'See Ekebyholm as somebody else',
    sampleMeans:
      'The people and their rights are invented. The list shows in this browser only, and goes away when a person of your own is added.',
  },
})
