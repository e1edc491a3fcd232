package org.councilnotes.collate.classify;

/** Regular expressions for names of countries and cities in the working languages. */
final class PlaceNamePatterns {

  /** {@code Suriname}, {@code Guinea-Bissau}; not {@code the}. */
  static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*+";

  /** {@code Costa Rica}, {@code The Hague}; not {@code costa}. */
  static final String NAMES = NAME + "(?: " + NAME + "){0,4}+";

  /** The same where another capitalised word follows that is no part of it. */
  static final String NAMES_BEFORE = NAME + "(?: " + NAME + "){0,4}?";

  /** Before a name: {@code "the "}, {@code "de la "}, {@code "l’"}; may be nothing. */
  static final String ARTICLE =
      "(?:(?:of |de |del |du |da |do |des |dos |von |d['’])?(?:the |la |le |les |el |los |las |a |os )?(?:l['’])?)";

  /** {@code Romania and Suriname}, {@code la Roumanie et du Suriname}; not {@code the region}. */
  static final String LIST =
      ARTICLE + NAMES + "(?:,? (?:and|et|y|e|und) " + ARTICLE + NAMES + "){0,3}+";

  /** What a meeting adopts: {@code Declaration}, {@code Outcome Document}; not {@code report}. */
  static final String RESULT =
      "(?:(?:Political |Joint )?Declaration|Outcome Document|Conclusions|Communiqué|Consensus"
          + "|(?:Joint )?Statement|Action Plan|Plan of Action|Roadmap)";

  private PlaceNamePatterns() {}
}
