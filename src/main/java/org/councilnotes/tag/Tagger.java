package org.councilnotes.tag;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.corpus.Overlay;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.ProgrammeTag.How;
import org.councilnotes.note.Report;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Tags;

/**
 * Tags every passage of a note, cover and headings too, and reads the note's reporting period.
 *
 * <p>Offsets are UTF-16 code units into the passage's text. The same note and vocabulary always
 * give the same tags; one tagger may serve many threads.
 */
public final class Tagger {

  private final Vocabulary vocabulary;
  private final Lexicons lexicons;
  private final Programmes programmes;
  private final Countries countries;
  private final Set<String> declined;
  private final Groups groups = new Groups();
  private final Terms terms = new Terms();
  private final Map<String, Calendar> calendars = new ConcurrentHashMap<>();

  public Tagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.lexicons = new Lexicons(vocabulary);
    this.programmes = new Programmes(vocabulary);
    this.declined = Set.copyOf(vocabulary.notProgrammes());
    this.countries = new Countries(vocabulary.lookalikes(), new Roles(vocabulary.countries()));
  }

  /** How dates are read in one language. */
  private record Calendar(EventYears years, PeriodReader periods) {

    static Calendar of(String language) {
      Months months = new Months(language);
      return new Calendar(new EventYears(new YearReader(months)), new PeriodReader(months));
    }
  }

  /** The note with the tags of its passages and its reporting period; all else as it was. */
  public Note tag(Note note) {
    return tag(note, Corrections.NONE);
  }

  /**
   * The same with tags as people have corrected them, and a warning for each correction that
   * corrects nothing any more.
   */
  public Note tag(Note note, Corrections corrections) {
    String language = Locale.forLanguageTag(note.language()).getLanguage();
    Calendar calendar = calendars.computeIfAbsent(language, Calendar::of);
    NoteMentions mentions = new NoteMentions(lexicons.of(language), note);
    SectionProgrammes context = new SectionProgrammes(vocabulary, mentions, note);
    Proposals proposals = new Proposals(declined, mentions, note);
    Map<String, Setting> settings = Setting.in(note, mentions);
    Overlay overlay = corrections.over(note);
    List<Passage> tagged = new ArrayList<>();
    for (Passage passage : note.passages()) {
      Setting setting = settings.getOrDefault(passage.id(), Setting.NONE);
      Tags given =
          tags(mentions.of(passage), context.of(passage), setting)
              .withEventYears(calendar.years().of(passage, note))
              .withProposals(proposals.of(passage));
      Tags named = overlay.mentions(passage, given);
      List<String> around = around(mentions, context.of(passage), setting);
      Tags whole =
          named.withParticipations(
              Participations.in(passage.text(), named, corrected(around, given, named)));
      tagged.add(passage.withTags(overlay.participations(passage, whole)));
    }
    Optional<ReportingPeriod> period = calendar.periods().read(note).or(note.report()::period);
    return overlay
        .warned(note)
        .withPassages(tagged)
        .withReport(new Report(note.report().series(), period));
  }

  private Tags tags(List<Mention> found, List<String> ofSection, Setting setting) {
    List<ProgrammeTag> about = programmes.in(found, ofSection);
    return Tags.NONE
        .withProgrammes(about)
        .withCountries(countries.in(found, setting.about(about)))
        .withGroups(groups.in(found))
        .withTerms(terms.in(found));
  }

  /** Programmes that the line above its list names, else those of the section. */
  private List<String> around(NoteMentions mentions, List<String> ofSection, Setting setting) {
    List<String> above =
        setting.leadIn().map(mentions::of).map(programmes::named).orElse(List.of());
    return above.isEmpty() ? ofSection : above;
  }

  /** Who takes part follows from what people say the passage is about. */
  private static List<String> corrected(List<String> around, Tags given, Tags corrected) {
    if (given.programmes().equals(corrected.programmes())) {
      return around;
    }
    Set<String> gone = given.programmes().stream().map(ProgrammeTag::code).collect(toSet());
    corrected.programmes().forEach(tag -> gone.remove(tag.code()));
    Stream<String> added =
        corrected.programmes().stream()
            .filter(tag -> tag.how() == How.CONTEXT && tag.evidence().corrected())
            .map(ProgrammeTag::code);
    return Stream.concat(added, around.stream().filter(code -> !gone.contains(code)))
        .distinct()
        .toList();
  }
}
