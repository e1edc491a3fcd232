package org.councilnotes.coverage.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * What the passages of a search name: amounts of money, meetings and whole groups of countries, the
 * newest editions first.
 *
 * @param read how many passages were read
 * @param total how many there are
 * @param last edition of the last passage that was read, where not all were
 */
public record ProfileScan(
    List<NamedAmount> amounts,
    List<NamedMeeting> meetings,
    List<WholeGroup> groups,
    long read,
    long total,
    Optional<String> last) {

  /** Most passages that are read of one search. */
  public static final int MOST_PASSAGES = 2_000;

  /** Most amounts, and most meetings, of a profile. */
  public static final int MOST_ROWS = 1_000;

  private static final Set<MentionRole> VENUES = Set.of(MentionRole.HOST);
  private static final Set<MentionRole> HOSTING = Set.of(MentionRole.HOST, MentionRole.PRESIDENCY);

  public ProfileScan {
    amounts = amounts.stream().limit(MOST_ROWS).toList();
    meetings = meetings.stream().limit(MOST_ROWS).toList();
    groups = List.copyOf(groups);
  }

  /** Whether all passages were read and all that they name is here. */
  public boolean isComplete() {
    return read == total && amounts.size() < MOST_ROWS && meetings.size() < MOST_ROWS;
  }

  /**
   * Reads the passages that name a programme, its parts or predecessors.
   *
   * @param filters that choose the programme and its series
   * @param withContext whether passages that only headings place under it count, too
   */
  public static ProfileScan ofProgramme(
      String programme,
      Filters filters,
      boolean withContext,
      Thesaurus thesaurus,
      SearchReader world) {
    Collector collector = new Collector();
    collector.read(
        filters,
        world,
        hit -> {
          ProgrammeSubjects subjects = ProgrammeSubjects.of(hit.passage());
          collector.addGroups(hit, thesaurus, subjects);
          if (subjects.name(programme, withContext, thesaurus)) {
            collector.amounts.addAll(NamedAmount.in(hit.note(), hit.passage(), subjects));
            collector.addMeetings(hit, VENUES, subjects);
          }
        });
    return collector.scan();
  }

  /**
   * Reads the passages in which a country hosts or presides.
   *
   * @param filters that choose its series
   */
  public static ProfileScan ofHosting(String country, Filters filters, SearchReader world) {
    Filters hosting = filters.withoutChoice(Facet.COUNTRY).with(Facet.COUNTRY, country);
    for (MentionRole role : HOSTING) {
      hosting = hosting.with(Facet.ROLE, role.key());
    }
    Collector collector = new Collector();
    collector.read(
        hosting,
        world,
        hit -> collector.addMeetings(hit, HOSTING, ProgrammeSubjects.of(hit.passage())));
    collector.meetings.removeIf(meeting -> !meeting.country().equals(country));
    return collector.scan();
  }

  /**
   * Reads the passages that name a group, which a country belongs to or belonged to, as a whole.
   *
   * @param filters that choose its series
   */
  public static ProfileScan ofGroups(
      String country, Filters filters, Thesaurus thesaurus, SearchReader world) {
    Filters grouped = filters.withoutChoice(Facet.COUNTRY);
    List<Thesaurus.Membership> memberships =
        thesaurus.memberships().getOrDefault(country, List.of());
    for (Thesaurus.Membership membership : memberships) {
      grouped = grouped.with(Facet.GROUP, membership.group());
    }
    Collector collector = new Collector();
    if (!memberships.isEmpty()) {
      collector.read(
          grouped,
          world,
          hit -> collector.addGroups(hit, thesaurus, ProgrammeSubjects.of(hit.passage())));
      collector.groups.removeIf(group -> !group.members().contains(country));
    }
    return collector.scan();
  }

  /** Gathers what passages name. */
  private static final class Collector {

    private static final Comparator<NoteSummary> NEWEST_EDITION =
        Comparator.comparing(
                (NoteSummary note) ->
                    note.report().period().map(period -> period.from().toEpochDay()).orElse(0L))
            .reversed()
            .thenComparing(NoteSummary.NEWEST_FIRST);

    private static final Comparator<Passage> IN_ORDER = Comparator.comparingInt(Passage::ordinal);

    private final List<NamedAmount> amounts = new ArrayList<>();
    private final List<NamedMeeting> meetings = new ArrayList<>();
    private final List<WholeGroup> groups = new ArrayList<>();
    private long read;
    private long total;
    private Optional<String> last = Optional.empty();

    void read(Filters filters, SearchReader world, Consumer<SearchHit> reader) {
      SearchRequest request =
          SearchRequest.of("", filters)
              .withListing(
                  new ResultPageRequest(
                      HitOrder.NEWEST, HitGrouping.PASSAGES, SearchRequest.Span.FIRST))
              .withCountedFacets(Set.of());
      try (HitStream found = world.streamExactly(request)) {
        total = found.total().passages();
        Iterator<SearchHit> hits = found.hits().limit(MOST_PASSAGES).iterator();
        while (hits.hasNext()) {
          SearchHit hit = hits.next();
          read++;
          last = hit.note().report().edition();
          reader.accept(hit);
        }
      }
    }

    void addGroups(SearchHit hit, Thesaurus thesaurus, ProgrammeSubjects subjects) {
      if (!hit.passage().tags().groups().isEmpty()) {
        groups.addAll(WholeGroup.in(hit.note(), hit.passage(), thesaurus, subjects));
      }
    }

    void addMeetings(SearchHit hit, Set<MentionRole> roles, ProgrammeSubjects subjects) {
      meetings.addAll(NamedMeeting.in(hit.note(), hit.passage(), roles, subjects));
    }

    ProfileScan scan() {
      amounts.sort(
          Comparator.comparing(NamedAmount::note, NEWEST_EDITION)
              .thenComparing(NamedAmount::passage, IN_ORDER));
      meetings.sort(
          Comparator.comparing(NamedMeeting::note, NEWEST_EDITION)
              .thenComparing(NamedMeeting::passage, IN_ORDER));
      return new ProfileScan(
          amounts, meetings, groups, read, total, read == total ? Optional.empty() : last);
    }
  }
}
