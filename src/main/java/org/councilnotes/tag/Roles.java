package org.councilnotes.tag;

import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.corpus.Country;
import org.councilnotes.note.Role;

/** What countries do where they are named: the first rule that holds decides, else OTHER. */
final class Roles {

  private static final String THE = "(?:the |la |el |le )?$";

  /** Words that name a place: a capital, small letters, up to three such words. */
  private static final String CITY =
      "(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,20} (?:de |of )?){0,2}\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,20}";

  /** Matches {@code "Guyana and potentially "}; not {@code "potential partners in "}. */
  private static final Ending POTENTIALLY =
      Ending.in(
          Pattern.compile(
              "(?i)(?:potentially|possibly|potencialmente|posiblemente|potentiellement) " + THE),
          "potentially possibly potencialmente posiblemente potentiellement");

  /** Matches {@code "co-presidency of "} and {@code "chaired by "}; not {@code "president in "}. */
  private static final Ending PRESIDENCY_OF =
      Ending.in(
          Pattern.compile(
              "(?i)(?:presiden(?:cy|cies|ces?|cia|za) (?:of|de|du|del|da)|chaired by) " + THE),
          "of de du del da by");

  /** Matches {@code " EU Presidency"}; not {@code " President"}. */
  private static final Pattern PRESIDENCY =
      Pattern.compile(" (?:EU |Council )?(?:co-)?[Pp]residency");

  /** Matches {@code " as associate countries"}; not {@code " as observers"}. */
  private static final Pattern AS_ASSOCIATE =
      Pattern.compile(",? ?\\(?as (?:an? |the )?associated? ");

  /** Matches {@code "associate countries are: "}; not {@code "associations in "}. */
  private static final Ending ASSOCIATES =
      Ending.any(
          Pattern.compile(
              "(?i)associated? (?:countries|states|partners)(?: are| include)?:? ?\\(?" + THE));

  /** Matches {@code " as beneficiary countries"}; not {@code " benefits"}. */
  private static final Pattern AS_BENEFICIARY =
      Pattern.compile(",? ?\\(?as (?:an? |the )?beneficiar");

  /** Matches {@code "beneficiary countries: "}; not {@code "benefit of "}. */
  private static final Ending BENEFICIARIES =
      Ending.any(
          Pattern.compile(
              "(?i)beneficiar(?:y|ies)(?: countries| states)?(?: are| include)?:? ?\\(?" + THE));

  /** Matches {@code "implemented by "}; not {@code "implemented in "}. */
  private static final Ending IMPLEMENTED_BY =
      Ending.in(Pattern.compile("(?i)implement(?:ed|ation)(?: \\p{L}+){0,3} by " + THE), "by");

  /** Matches {@code "was led by "}; not {@code "was followed by "}. */
  private static final Ending LED_BY =
      Ending.in(
          Pattern.compile("(?i)(?<!\\p{L})(?:led|headed|coordinated|directed|steered) by " + THE),
          "by");

  /** Matches {@code " leads the working group"}; not {@code " leadership"}. */
  private static final Pattern LEADS =
      Pattern.compile(" (?:has |have |had )?(?:leads?|led)(?!\\p{L})");

  /** Matches {@code "in Natal ("} and {@code "(Sofia, "}; not {@code "in cooperation with "}. */
  private static final Ending IN_CITY =
      Ending.inCapital(
          Pattern.compile(
              "(?:(?<!\\p{L})(?:in|at|en|à|em) (?:The )?|\\( ?)" + CITY + "(?:, | \\(|,? )" + THE));

  /** Matches {@code "will take place in July 2019 in "}; not {@code "is active in "}. */
  private static final Ending EVENT_IN =
      Ending.in(
          Pattern.compile(
              "(?i)(?:held|hosted|convened|(?:take|took|taking|takes) place|met)(?: [^.;]{0,60})? in "
                  + THE),
          "in");

  /** Matches {@code "seminar in "}; not {@code "of "}. */
  private static final Ending IN =
      Ending.in(Pattern.compile("(?<!\\p{L})(?i:in|at|en|à|em) $"), "in at en à em");

  /** Matches {@code "hosted by "}; not {@code "supported by "}. */
  private static final Ending HOSTED_BY = Ending.in(Pattern.compile("(?i)hosted by " + THE), "by");

  /** Matches {@code "(SENDA-"} and {@code "by the JND "}; not {@code "EU-"}. */
  private static final Ending ACRONYM =
      Ending.inCapital(
          Pattern.compile(
              "(?<!\\p{L})(?!(?:EU|UE|CELAC|LAC)[ \\p{Pd}])\\p{Lu}{2,10}[ \\p{Pd}]{1,3}$"));

  /** Matches {@code " Drug Institute"}; not {@code " police"}. */
  private static final Pattern NATIONAL_BODY =
      Pattern.compile(
          " (?:\\p{Lu}\\p{L}+ ){0,4}(?:Institute|Agency|Council|Commission|Cent(?:re|er)"
              + "|Observatory|Service|Secretariat|Board|Fund|Bank|University)(?!\\p{L})");

  /** Matches {@code "National Drug Council of "}; not {@code "police of "}. */
  private static final Ending BODY_OF =
      Ending.in(
          Pattern.compile(
              "(?:Institute|Agency|Council|Commission|Cent(?:re|er)|Observatory|Service|Secretariat"
                  + "|Board|Fund|Bank|University)(?: \\([\\p{Lu}-]{2,12}\\))? of "
                  + THE),
          "of");

  private static final String OFFICE =
      "(?:police|polic[ií]a|customs|navy|army|coast ?guard|government|authorit(?:y|ies)|prosecutors?"
          + "|delegations?|ministers?|ministry|ministries)";

  /** Matches {@code "Judicial Police of "}; not {@code "policy of "}. */
  private static final Ending OFFICE_OF =
      Ending.in(
          Pattern.compile("(?i)(?<!\\p{L})" + OFFICE + " (?:of|de|del|du) " + THE), "of de del du");

  /** Matches {@code " Federal Ministry"}; not {@code " policy"}. */
  private static final Pattern OWN_OFFICE =
      Pattern.compile("(?i)(?: \\p{L}+){0,3} " + OFFICE + "(?!\\p{L})");

  /** Matches {@code "'s coast guard"}; not {@code "'s policy"}. */
  private static final Pattern POSSESSED_OFFICE =
      Pattern.compile("(?i)['’]s (?:\\p{L}+ ){0,3}" + OFFICE + "(?!\\p{L})");

  /** Matches {@code "countries included in its scope are: "}; not {@code "seized by "}. */
  private static final WordPattern TAKING_PART =
      new WordPattern(
          Pattern.compile(
              "(?i)(?:particip|includ|covering|covers?|geographical scope|engag|active in"
                  + "|join(?:ed|ing|s)|attended by|attendance of|involv|working group"
                  + "|countries (?:are|were))[^.(]{0,80}$"),
          "picgeajw");

  /** Matches {@code "basic level: "} and {@code "countries ("}; not {@code "such as "}. */
  private static final Ending LIST_OPENS = Ending.any(Pattern.compile("[:(] ?" + THE));

  /** Matches {@code " participated"}; not {@code " participants"}. */
  private static final Pattern TOOK_PART =
      Pattern.compile(
          " (?:have |has |also )?(?:participated?|joined|took part|take part|attended)\\b");

  private static final int SHORTEST_LIST = 3;

  private final List<RoleRule> rules;

  Roles(List<Country> countries) {
    this.rules =
        List.of(
            RoleRule.before(Role.POTENTIAL, POTENTIALLY),
            RoleRule.before(Role.PRESIDENCY, PRESIDENCY_OF),
            RoleRule.after(Role.PRESIDENCY, PRESIDENCY),
            RoleRule.after(Role.ASSOCIATE, AS_ASSOCIATE),
            RoleRule.before(Role.ASSOCIATE, ASSOCIATES),
            RoleRule.after(Role.BENEFICIARY, AS_BENEFICIARY),
            RoleRule.before(Role.BENEFICIARY, BENEFICIARIES),
            RoleRule.before(Role.IMPLEMENTER, IMPLEMENTED_BY),
            RoleRule.before(Role.LEAD, LED_BY),
            RoleRule.before(Role.HOST, HOSTED_BY),
            RoleRule.before(Role.HOST, IN_CITY).where(Enumeration::isOneCountry),
            RoleRule.before(Role.HOST, EVENT_IN).where(Enumeration::isOneCountry),
            RoleRule.before(Role.HOST, IN).where(Enumeration::isCity),
            new RoleRule(Role.BODY, new KnownBody(countries)),
            RoleRule.before(Role.BODY, ACRONYM).where(run -> !run.isAdjective()),
            RoleRule.after(Role.BODY, NATIONAL_BODY).where(Enumeration::isAdjective),
            RoleRule.before(Role.BODY, BODY_OF),
            RoleRule.after(Role.ACTOR, OWN_OFFICE).where(Enumeration::isAdjective),
            RoleRule.after(Role.ACTOR, POSSESSED_OFFICE),
            RoleRule.before(Role.ACTOR, OFFICE_OF),
            RoleRule.after(Role.LEAD, LEADS),
            RoleRule.after(Role.PARTICIPANT, TOOK_PART),
            RoleRule.before(Role.PARTICIPANT, TAKING_PART),
            RoleRule.before(Role.PARTICIPANT, LIST_OPENS)
                .where(run -> run.size() >= SHORTEST_LIST));
  }

  Role of(Enumeration run) {
    for (RoleRule rule : rules) {
      if (rule.holds().test(run)) {
        return rule.role();
      }
    }
    return Role.OTHER;
  }
}
