package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumberMention;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.note.CoverFacts.Piece;

/**
 * Links from the trail on a cover to notes of the archive.
 *
 * @param language language of the cover, which is preferred among language versions
 */
record TrailLinks(ArchiveReader world, String language) {

  /** Document numbers as printed; each that the archive holds links to its note. */
  List<Piece> toDocuments(List<String> printed) {
    return joined(printed.stream().map(this::document).toList());
  }

  /** Interinstitutional files as printed, each with a link to its dossier. */
  List<Piece> toDossiers(List<String> printed) {
    return joined(printed.stream().map(TrailLinks::dossier).map(List::of).toList());
  }

  private static Piece dossier(String printed) {
    return InterinstitutionalFile.parse(printed)
        .map(file -> Piece.linked(printed, NoteLink.toDossier(file.id())))
        .orElseGet(() -> Piece.plain(printed));
  }

  private List<Piece> document(String printed) {
    List<DocumentNumberMention> numbers = DocumentNumber.listedIn(printed);
    if (numbers.isEmpty()) {
      return List.of(mention(printed));
    }
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (DocumentNumberMention number : numbers) {
      pieces.add(Piece.plain(printed.substring(end, number.range().start())));
      pieces.add(new Piece(number.range().of(printed), held(number.number())));
      end = number.range().end();
    }
    pieces.add(Piece.plain(printed.substring(end)));
    return pieces;
  }

  private Optional<String> held(DocumentNumber number) {
    return world.family(number).stream()
        .flatMap(note -> NoteVersion.of(note).stream())
        .filter(version -> version.number().key().equals(number.key()))
        .min(
            Comparator.comparing((NoteVersion version) -> !version.language().equals(language))
                .thenComparing(Comparator.naturalOrder()))
        .map(version -> NoteLink.to(version.id()));
  }

  private Piece mention(String printed) {
    String phrase = '"' + printed.replace('"', ' ') + '"';
    if (phrase.length() > QueryParser.LONGEST) {
      return Piece.plain(printed);
    }
    SearchRequest request =
        SearchRequest.of(phrase, Filters.NONE)
            .withListing(ResultPageRequest.OF_PASSAGES)
            .withoutHits();
    return world.search(request).total().notes() > 1
        ? Piece.linked(printed, SearchState.START.withText(phrase).href())
        : Piece.plain(printed);
  }

  private static List<Piece> joined(List<List<Piece>> entries) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Piece> entry : entries) {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.plain(", "));
      }
      pieces.addAll(entry);
    }
    return pieces;
  }
}
