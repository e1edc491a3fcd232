package org.councilnotes.tag.name;

import java.util.regex.Pattern;

/** The verbs behind a delegation that speaks, in the languages in which notes are written. */
final class DelegationVerbs {

  private static final String ENGLISH =
      "asks?|asked|accepts?|accepted|considers?|considered|requests?|requested|propose[sd]?|suggests?"
          + "|suggested|welcome[sd]?|opposes?|opposed|objects?|objected|prefers?|preferred|regrets?"
          + "|regretted|stress(?:es|ed)?|underlines?|underlined|insists?|insisted|agrees?|agreed"
          + "|recalls?|recalled|supports?|supported|entered|enters?|maintains?|maintained|lifted"
          + "|lifts?|withdrew|withdraws?|contests?|contested|questions?|questioned|express(?:es|ed)?"
          + "|emphasi[sz]e[sd]?|thought|felt|said|could|cannot|would|wish(?:es|ed)?|informs?|informed|announce[sd]?|replied|stated|declare[sd]?|confirms?|confirmed|thanks?|thanked|took"
          + " the|take the|inquired|wants?|wanted|calls? (?:for|on)|called"
          + " (?:for|on)|reminded|favours?|favoured|sent"
          + " (?:its|their)|reserve[sd]?|urge[sd]?|pointed|reiterated?|shared?";

  private static final String FRENCH =
      "demandent?|acceptent?|estiment?|considèrent?|proposent?|suggèrent?|souhaitent?|préfèrent?"
          + "|regrettent?|soulignent?|insistent?|rappellent?|rappelle|appuient?|soutient|soutiennent|s['’]oppos\\p{L}+|s['’]est"
          + " |se sont |maintient|maintiennent|lèvent?|retirent?|contestent?"
          + "|remercient?|indiquent?|précisent?|informent?|annoncent?|répond(?:ent)?|signalent?|partagent?|approuvent?|réservent?|émet(?:tent)?|(?:a|ont|avait|avaient)"
          + " (?:également |aussi )?(?:\\p{L}+é|émis|soutenu|répondu|maintenu|dit|fait)(?!\\p{L})";

  private static final String SPANISH =
      "pide[n]?|pidió|pidieron|solicit\\p{L}+|propone[n]?|propuso|propusieron|sugiere[n]?|sugirió"
          + "|sugirieron|prefiere[n]?|prefirió|lament\\p{L}+|subray\\p{L}+|insist\\p{L}+|record[óa]\\p{L}*|recuerda[n]?|apoy\\p{L}+|respald\\p{L}+|se"
          + " op\\p{L}+|acoge[n]?|considera[n]?|consideró"
          + "|estima[n]?|estimó|acept\\p{L}+|mantiene[n]?|mantuvo|retir[óa]\\p{L}*|expres\\p{L}+"
          + "|manifest\\p{L}+|señal\\p{L}+|indic\\p{L}+|inform\\p{L}+|anunci\\p{L}+|respond\\p{L}+"
          + "|agradec\\p{L}+|desea[n]?|plantea[n]?|planteó|comparte[n]?|duda[n]?|quiere[n]?|quisiera[n]?"
          + "|emit\\p{L}+|formul\\p{L}+|rechaz\\p{L}+|cuestion\\p{L}+|(?:ha|han)"
          + " (?:\\p{L}+[ai]do)(?!\\p{L})";

  private static final String GERMAN =
      "bat|baten|bittet|bitten|begrüß\\p{L}+|legte?n?|lehn\\p{L}+|hält|halten|hielt(?:en)?|behält"
          + "|behielt|behalten|schlägt|schlug(?:en)?|spricht|sprach(?:en)?|regte?n?|wies(?:en)?|weist"
          + "|erklärte?n?|fordert?e?n?|unterstütz\\p{L}+|stimm\\p{L}+|äußer\\p{L}+|beton\\p{L}+|befürwort\\p{L}+|bedauer\\p{L}+|dankte?n?|erinner\\p{L}+|frag\\p{L}+|teilt(?:e|en)?"
          + " mit|wünsch\\p{L}+|möchten?|meldet?e?n?|verw(?:ies|eist)\\p{L}*|hatten? sich";

  private static final String PORTUGUESE =
      "ped(?:e|em|iu|iram)|propôs|propuseram|propõem?|suger\\p{L}+|prefer\\p{L}+|sublinh\\p{L}+"
          + "|relembr\\p{L}+|apoi\\p{L}+|opõem?-se|opôs-se|opuseram-se|acolhe\\p{L}*|aceit\\p{L}+"
          + "|mant[ée]m|manteve|manifest\\p{L}+|partilh\\p{L}+|rejeit\\p{L}+";

  /** Matches {@code " asked for"} and {@code " a émis"}; not {@code " tools"}. */
  static final Pattern SPEAKS =
      Pattern.compile(
          " (?:also |next |then )?(?:"
              + ENGLISH
              + "|"
              + FRENCH
              + "|"
              + SPANISH
              + "|"
              + GERMAN
              + "|"
              + PORTUGUESE
              + ")(?!\\p{L})");

  private DelegationVerbs() {}
}
