package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/**
 * The tags of a passage as the page shows them.
 *
 * @param each mentions, in the order of the facets
 * @param participations which country takes part in which programme
 */
record PassageTagsView(List<Mention> each, List<ParticipationView> participations) {

  /** Maximum of chips shown at once; as many fit beside a short passage. */
  private static final int MOST_SHOWN = 4;

  PassageTagsView {
    each = List.copyOf(each);
    participations = List.copyOf(participations);
  }

  public boolean isEmpty() {
    return each.isEmpty() && participations.isEmpty();
  }

  /** One chip for each distinct tag; tags named in the passage come before those of its section. */
  private List<Chip> chips() {
    List<Chip> chips = Chip.of(this);
    return Stream.concat(
            chips.stream().filter(Chip::isNamed),
            chips.stream().filter(Predicate.not(Chip::isNamed)))
        .toList();
  }

  /** The chips shown at once. */
  public List<Chip> shown() {
    return chips().stream().limit(MOST_SHOWN).toList();
  }

  /** The remaining chips. */
  public List<Chip> more() {
    return chips().stream().skip(MOST_SHOWN).toList();
  }

  /**
   * A tag in short form, with all its mentions in the passage.
   *
   * @param label short label
   * @param mentions mentions with their evidence
   * @param participations participations of the country that it names
   */
  record Chip(String label, List<Mention> mentions, List<ParticipationView> participations) {

    Chip {
      mentions = List.copyOf(mentions);
      participations = List.copyOf(participations);
    }

    /** The chips of a passage; participations go with their country. */
    static List<Chip> of(PassageTagsView tags) {
      Map<String, List<Mention>> mentions = new LinkedHashMap<>();
      Map<String, List<ParticipationView>> facts = new LinkedHashMap<>();
      tags.each().forEach(tag -> listed(mentions, tag.brief()).add(tag));
      tags.participations().forEach(fact -> listed(facts, fact.country()).add(fact));
      return Stream.concat(mentions.keySet().stream(), facts.keySet().stream())
          .distinct()
          .map(
              label ->
                  new Chip(
                      label,
                      mentions.getOrDefault(label, List.of()),
                      facts.getOrDefault(label, List.of())))
          .toList();
    }

    private static <T> List<T> listed(Map<String, List<T>> lists, String label) {
      return lists.computeIfAbsent(label, l -> new ArrayList<>());
    }

    /** Whether a correction gave or changed it. */
    public boolean isCorrected() {
      return mentions.stream().anyMatch(tag -> tag.proof().isCorrected());
    }

    /** Whether it has evidence in the words of the passage. */
    boolean isNamed() {
      return !places().isEmpty();
    }

    /**
     * Ranges of its evidence in the text of the passage, such as {@code 12-19 40-47}, in UTF-16
     * code units.
     */
    public String places() {
      return Stream.concat(
              mentions.stream().map(Mention::proof),
              participations.stream().map(ParticipationView::proof))
          .flatMap(explanation -> explanation.ranges().stream())
          .distinct()
          .map(range -> range.start() + "-" + range.end())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * The evidence of a tag, as the page explains it.
   *
   * @param words matched words; empty where the tag comes from the section
   * @param role evidence of a country's role; empty where there is none
   */
  record Explanation(Evidence evidence, Optional<String> words, Optional<RoleProof> role) {

    /**
     * Characters; longer words are shortened in the middle, but highlighted in full in the text.
     */
    private static final int LONGEST = 48;

    /**
     * The evidence of a country's role.
     *
     * @param words matched words; empty where they are outside the passage
     */
    record RoleProof(Evidence why, Optional<String> words) {

      static RoleProof of(Evidence why, String text) {
        return new RoleProof(why, why.range().map(range -> cut(range.of(text))));
      }

      public String messageKey() {
        String key = why.isInDoubt() ? "note.tag.role.doubtful" : "note.tag.role";
        return words.isPresent() ? key : key + ".above";
      }

      /**
       * Key of the message that explains the rule; empty for rules that have a message of their
       * own.
       */
      public String ruleKey() {
        return Explanation.ruleKey(why.rule());
      }
    }

    private static String cut(String words) {
      if (words.length() <= LONGEST) {
        return words;
      }
      int head = words.lastIndexOf(' ', LONGEST / 2);
      int tail = words.indexOf(' ', words.length() - LONGEST / 2);
      return head < 0 || tail < 0
          ? words
          : words.substring(0, head) + " \u2026 " + words.substring(tail + 1);
    }

    static Explanation of(Evidence evidence, Optional<Evidence> why, String text) {
      return new Explanation(
          evidence,
          evidence.range().map(range -> range.of(text)),
          why.map(found -> RoleProof.of(found, text)));
    }

    static Explanation of(Evidence evidence, String text) {
      return of(evidence, Optional.empty(), text);
    }

    /** Key of the message with words and rule. */
    public String messageKey() {
      String given = evidence.isAddedByPerson() ? "note.tag.given" : "note.tag.words";
      return words.isPresent()
          ? given
          : evidence.isAddedByPerson() ? "note.tag.given.bare" : "note.tag.context";
    }

    /** Key of the message that explains the rule. */
    public String ruleKey() {
      return ruleKey(evidence.rule());
    }

    private static String ruleKey(String rule) {
      return "rule." + rule.replace(' ', '-');
    }

    /** Ranges of the evidence in the text of the passage. */
    List<TextRange> ranges() {
      return Stream.concat(
              evidence.range().stream(), role.flatMap(found -> found.why().range()).stream())
          .toList();
    }

    public boolean isCorrected() {
      return evidence.corrected();
    }
  }

  /**
   * A tag with its evidence, as the page shows it.
   *
   * @param brief short label for lists: the code of a programme, else the label
   * @param footnote explanation of the asterisk in the label; empty where there is none
   * @param qualifier role of a country in words, or phase of a programme; empty where there is none
   */
  record Mention(
      Facet facet,
      String label,
      String brief,
      Optional<String> qualifier,
      Optional<String> footnote,
      Explanation proof) {

    /** Whether the qualifier is the phase of a programme. */
    public boolean isOfPhase() {
      return facet.equals(Facet.PROGRAMME) && qualifier.isPresent();
    }
  }

  /**
   * A participation, as the page shows it.
   *
   * @param country label of the country
   * @param programme label of the programme
   * @param role role in words
   * @param proof the words that say it
   */
  record ParticipationView(
      String country, String programme, String role, Grade grade, Explanation proof) {

    /** Whether a person gave or changed it, so that no grade is told. */
    public boolean isByHand() {
      return proof.isCorrected();
    }

    /** Key of the message that tells how it is said, with its words. */
    public String messageKey() {
      return proof.evidence().isInDoubt() ? "note.fact.doubtful" : "note.fact." + grade.key();
    }

    /** The words that say it, shortened where they are long. */
    public String words() {
      return proof.words().map(Explanation::cut).orElse("");
    }

    static ParticipationView of(Participation fact, Passage passage, FacetNames names) {
      return new ParticipationView(
          names.label(Facet.COUNTRY, fact.country()),
          names.label(Facet.PROGRAMME, fact.programme()),
          names.label(Facet.ROLE, fact.role().key()),
          fact.grade(),
          Explanation.of(fact.evidence(), passage.text()));
    }
  }

  /**
   * Builds the views of the tags of a passage, in the order of the facets.
   *
   * @param names labels in the language of the page
   */
  record Presenter(FacetNames names) {

    PassageTagsView of(Passage passage) {
      return new PassageTagsView(
          tags(passage),
          passage.tags().participations().stream()
              .map(fact -> ParticipationView.of(fact, passage, names))
              .toList());
    }

    private List<Mention> tags(Passage passage) {
      List<Mention> views = new ArrayList<>();
      passage.tags().programmes().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().countries().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().groups().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().terms().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().eventYears().forEach(tag -> views.add(view(passage, tag)));
      return views;
    }

    private Mention view(Passage passage, ProgrammeTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.PROGRAMME, tag.code(), tag.phase(), explanation);
    }

    private Mention view(Passage passage, CountryTag tag) {
      Optional<String> role = Optional.of(names.label(Facet.ROLE, tag.role().key()));
      Explanation explanation = Explanation.of(tag.evidence(), tag.why(), passage.text());
      return view(Facet.COUNTRY, tag.code(), role, explanation);
    }

    private Mention view(Passage passage, GroupTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.GROUP, tag.code(), Optional.empty(), explanation);
    }

    private Mention view(Passage passage, TermTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(new Facet(tag.vocabulary()), tag.code(), Optional.empty(), explanation);
    }

    private Mention view(Passage passage, YearTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.EVENT_YEAR, Integer.toString(tag.year()), Optional.empty(), explanation);
    }

    private Mention view(
        Facet facet, String value, Optional<String> qualifier, Explanation explanation) {
      String label = names.label(facet, value);
      String brief = facet.equals(Facet.PROGRAMME) ? value : label;
      return new Mention(facet, label, brief, qualifier, names.footnote(facet, value), explanation);
    }
  }
}
