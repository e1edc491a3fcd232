package org.councilnotes.web.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.TextRun;

/**
 * A passage that was found, as a result shows it.
 *
 * @param runs what is shown of its text
 * @param about what is said of it besides
 */
record HitView(SearchHit hit, Excerpt excerpt, List<TextRun> runs, About about) {

  private static final int COUNTRIES_SHOWN = 4;

  HitView {
    runs = List.copyOf(runs);
  }

  /**
   * What is said of a hit besides its words.
   *
   * @param links where it leads
   * @param translation into which language the note is one; empty for an original
   * @param same the passages that it stands for
   * @param countries those it names, with their roles
   */
  record About(
      Links links,
      Optional<String> translation,
      Duplicates same,
      List<MentionedCountry> countries) {

    About {
      countries = List.copyOf(countries);
    }
  }

  /**
   * Where a hit leads.
   *
   * @param href where it opens: the note, at the passage, told of the search
   * @param keepHref the basket with it put in
   * @param originalHref the file it was read from, at its page; empty where files have no pages
   */
  record Links(String href, String keepHref, Optional<String> originalHref) {}

  /** The countries that are shown with their roles. */
  public List<MentionedCountry> countries() {
    List<MentionedCountry> all = about.countries();
    return all.subList(0, Math.min(all.size(), COUNTRIES_SHOWN));
  }

  /** How many more countries and roles there are. */
  public int moreCountries() {
    return about.countries().size() - countries().size();
  }

  public NoteSummary note() {
    return hit.note();
  }

  public String href() {
    return about.links().href();
  }

  /** The edition of a report; other notes have none. */
  public Optional<String> edition() {
    return note().report().edition();
  }

  /** The passage beside its counterpart in the edition before; only reports have other editions. */
  public Optional<String> otherYears() {
    return note()
        .report()
        .period()
        .filter(period -> note().report().series().isPresent())
        .map(period -> NoteLink.toOtherYears(note().id(), hit.passage().id()));
  }

  public Optional<String> historyHref() {
    return NoteLink.toHistory(note(), hit.passage());
  }

  public String citeHref() {
    return NoteLink.toCitation(note().id(), hit.passage().id());
  }

  public String alikeHref() {
    return NoteLink.toAlike(hit.passage().id());
  }

  public String keepHref() {
    return about.links().keepHref();
  }

  public Optional<String> originalHref() {
    return about.links().originalHref();
  }

  /** As a basket keeps it. */
  public BasketEntry kept() {
    return BasketEntry.of(hit.passage());
  }

  /**
   * The passages that a hit stands for.
   *
   * @param editions names of the editions that have them, oldest first, each once
   * @param before the first of these editions, where the same passage had other words in an earlier
   *     one
   * @param changed other editions, in which the wording became another one
   * @param places each passage with its address
   * @param more how many passages are not listed
   */
  record Duplicates(
      List<String> editions,
      Optional<String> before,
      List<String> changed,
      List<Place> places,
      long more) {

    private static final Set<Event> CHANGES =
        EnumSet.of(Event.CHANGED, Event.MOVED_CHANGED, Event.SPLIT, Event.MERGED);

    Duplicates {
      editions = List.copyOf(editions);
      changed = List.copyOf(changed);
      places = List.copyOf(places);
    }

    /** One of the passages. */
    record Place(String title, String edition, OptionalInt page, String href) {}

    static Duplicates of(DuplicateGroup duplicateGroup) {
      List<Place> places = duplicateGroup.places().stream().map(Duplicates::place).toList();
      List<String> editions = places.stream().map(Place::edition).distinct().toList();
      List<String> changes = duplicateGroup.life().map(Duplicates::changes).orElse(List.of());
      return new Duplicates(
          editions,
          editions.stream().limit(1).filter(changes::contains).findFirst(),
          changes.stream().filter(edition -> !editions.contains(edition)).toList(),
          places,
          duplicateGroup.count() - places.size());
    }

    private static Place place(DuplicateGroup.Place place) {
      return new Place(
          place.note().title(),
          place.note().edition(),
          place.page(),
          NoteLink.toPassage(place.note().id(), place.passage()));
    }

    private static List<String> changes(WordingHistory wordingHistory) {
      return wordingHistory.stages().stream()
          .filter(stage -> CHANGES.contains(stage.event()))
          .map(Stage::edition)
          .distinct()
          .toList();
    }

    /** Whether there are others than the hit itself. */
    public boolean isSeveral() {
      return places.size() + more > 1;
    }

    public String editionList() {
      return String.join(", ", editions);
    }

    public String changeList() {
      return String.join(", ", changed);
    }

    public long count() {
      return places.size() + more;
    }
  }

  /**
   * A country that a passage names, and in what role.
   *
   * @param role in words; empty where it has none that tells anything
   */
  record MentionedCountry(String country, String role) {

    /** Those of one passage, each pair once; what the search asks for comes first, then by text. */
    static List<MentionedCountry> in(Passage passage, SearchState state, FacetNames names) {
      Comparator<CountryTag> askedFirst =
          Comparator.comparing(tag -> !state.filters().anyOf(Facet.COUNTRY).contains(tag.code()));
      return passage.tags().countries().stream()
          .sorted(askedFirst.thenComparing(tag -> !isAsked(tag.role(), state)))
          .map(tag -> of(tag, names))
          .distinct()
          .toList();
    }

    private static boolean isAsked(MentionRole role, SearchState state) {
      return state.filters().anyOf(Facet.ROLE).contains(role.key());
    }

    private static MentionedCountry of(CountryTag tag, FacetNames names) {
      String role =
          tag.role() == MentionRole.OTHER ? "" : names.label(Facet.ROLE, tag.role().key());
      return new MentionedCountry(names.label(Facet.COUNTRY, tag.code()), role);
    }
  }
}
