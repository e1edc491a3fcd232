package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProgrammeTag;
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
    String language = Locale.forLanguageTag(note.language()).getLanguage();
    Calendar calendar = calendars.computeIfAbsent(language, Calendar::of);
    NoteMentions mentions = new NoteMentions(lexicons.of(language), note);
    SectionProgrammes context = new SectionProgrammes(vocabulary, mentions, note);
    Proposals proposals = new Proposals(declined, mentions, note);
    Map<String, Setting> settings = Setting.in(note);
    List<Passage> tagged = new ArrayList<>();
    for (Passage passage : note.passages()) {
      Setting setting = settings.getOrDefault(passage.id(), Setting.NONE);
      Tags tags = tags(passage, mentions, context, setting);
      tagged.add(
          passage.withTags(
              tags.withEventYears(calendar.years().of(passage, note))
                  .withProposals(proposals.of(passage))));
    }
    Optional<ReportingPeriod> period = calendar.periods().read(note).or(note.report()::period);
    return note.withPassages(tagged).withReport(new Report(note.report().series(), period));
  }

  private Tags tags(
      Passage passage, NoteMentions mentions, SectionProgrammes context, Setting setting) {
    List<Mention> found = mentions.of(passage);
    List<String> ofSection = context.of(passage);
    List<ProgrammeTag> about = programmes.in(found, ofSection);
    Tags tags =
        Tags.NONE
            .withProgrammes(about)
            .withCountries(countries.in(found, setting.about(about).under(mentions)))
            .withGroups(groups.in(found))
            .withTerms(terms.in(found));
    List<String> above =
        setting.leadIn().map(mentions::of).map(programmes::named).orElse(List.of());
    return tags.withParticipations(
        Participations.in(passage.text(), tags, above.isEmpty() ? ofSection : above));
  }
}
