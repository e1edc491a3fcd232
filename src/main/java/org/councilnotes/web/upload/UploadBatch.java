package org.councilnotes.web.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.upload.ArrivedFile;
import org.councilnotes.upload.PlacedPair;
import org.councilnotes.upload.RefusedUpload;
import org.councilnotes.upload.SentSidecar;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.upload.UploadPath;
import org.councilnotes.upload.UploadRequest;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.upload.FileUploads.SentFile;

/**
 * Files that are sent at once. None gets a place before all have arrived: a sidecar may come after
 * its file, and restrict it. Where the batch is closed before, nothing of it is left but what is
 * said of it: a sidecar that comes later must not be taken for that of an older file of the name.
 */
final class UploadBatch implements AutoCloseable {

  /** What arrived under a name, in the order in which it came. */
  sealed interface Part {

    /** As it was sent. */
    String name();
  }

  private record FilePart(String name, ArrivedFile file) implements Part {}

  /**
   * A sidecar.
   *
   * @param refused why it cannot be taken; empty where it may be
   */
  private record SidecarPart(
      String name, UploadPath path, SentSidecar sidecar, Optional<UploadOutcome.Refused> refused)
      implements Part {}

  /**
   * A file that did not arrive.
   *
   * @param path where it was to lie; empty where it can lie nowhere
   */
  private record RefusedPart(String name, Optional<UploadPath> path, UploadOutcome outcome)
      implements Part {}

  private final FileUploads uploads;
  private final Optional<String> announced;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Part, UploadOutcome> outcomes = new HashMap<>();

  private boolean settled;

  /**
   * @param announced name of the only file, where it is known before the file arrives
   */
  UploadBatch(FileUploads uploads, Optional<String> announced) {
    this.uploads = uploads;
    this.announced = announced;
  }

  /** Number of what arrived. */
  int size() {
    return parts.size();
  }

  /**
   * Receives one file.
   *
   * @throws Refusal where it did not arrive whole
   */
  void add(SentFile sent) {
    RefusedPart missing = missing(sent.folder(), sent.name());
    Part part = missing;
    try {
      if (missing.path().isPresent()) {
        part = received(missing.path().get(), sent);
      }
    } catch (IOException gone) {
      throw Refusal.badRequest("upload.cut");
    } finally {
      parts.add(part);
    }
  }

  private Part received(UploadPath path, SentFile sent) throws IOException {
    try {
      return path.isSidecar() ? sidecar(path, sent) : file(path, sent);
    } catch (RefusedUpload refused) {
      return new RefusedPart(sent.name(), Optional.of(path), refused.outcome());
    }
  }

  /** A part of which nothing has arrived. */
  private static RefusedPart missing(String folder, String name) {
    try {
      return new RefusedPart(name, Optional.of(UploadPath.of(folder, name)), none());
    } catch (RefusedUpload refused) {
      return new RefusedPart(name, Optional.empty(), refused.outcome());
    }
  }

  private FilePart file(UploadPath path, SentFile sent) throws IOException {
    UploadRequest request = new UploadRequest(path, sent.length(), sent.replaces());
    return new FilePart(sent.name(), uploads.arrive(request, sent.content()));
  }

  /** One that cannot be taken is kept, so that its file is not taken without it. */
  private SidecarPart sidecar(UploadPath path, SentFile sent) throws IOException {
    SentSidecar none = new SentSidecar(path, "");
    if (!uploads.mayDecide()) {
      UploadOutcome.Refused refused = new UploadOutcome.Refused(ReasonCode.UPLOAD_SIDECAR.of());
      return new SidecarPart(sent.name(), path, none, Optional.of(refused));
    }
    try {
      SentSidecar sidecar = SentSidecar.read(path, sent.content());
      return new SidecarPart(sent.name(), path, sidecar, Optional.empty());
    } catch (RefusedUpload refused) {
      return new SidecarPart(sent.name(), path, none, Optional.of(refused.outcome()));
    }
  }

  /**
   * Puts all files into their places, each with its sidecar.
   *
   * @param of SHA-256 of the content that a sidecar alone is meant for; empty where it is that of
   *     the file which was sent before
   * @return what became of each
   */
  Map<Part, UploadOutcome> place(Optional<String> of) {
    for (Part part : parts) {
      if (part instanceof FilePart sent) {
        place(sent);
      }
    }
    for (Part part : parts) {
      outcomes.put(part, outcome(part, of));
    }
    return Map.copyOf(outcomes);
  }

  /**
   * Tells what became of each, so far, in the order in which they came; those that got no place did
   * not arrive.
   */
  List<UploadEntry> settle() {
    settled = true;
    if (parts.isEmpty()) {
      announced.ifPresent(name -> parts.add(missing("", name)));
    }
    List<UploadEntry> entries =
        parts.stream()
            .map(
                part ->
                    uploads.entry(
                        part.name(), path(part), outcomes.getOrDefault(part, unplaced(part))))
            .toList();
    uploads.remember(entries);
    return entries;
  }

  private static UploadOutcome unplaced(Part part) {
    return part instanceof RefusedPart refused ? refused.outcome() : none();
  }

  private void place(FilePart part) {
    Optional<SidecarPart> with = sidecarOf(part.file().request().path());
    Optional<UploadOutcome.Refused> refused = with.flatMap(this::refusal);
    PlacedPair pair =
        refused
            .map(PlacedPair::withoutSidecar)
            .orElseGet(() -> uploads.place(part.file(), with.map(SidecarPart::sidecar)));
    outcomes.put(part, pair.file());
    with.ifPresent(sidecar -> pair.sidecar().ifPresent(outcome -> outcomes.put(sidecar, outcome)));
  }

  /** Why a sidecar cannot be taken: that of a file which was refused is not for another one. */
  private Optional<UploadOutcome.Refused> refusal(SidecarPart sidecar) {
    String file = folded(sidecar.path().file());
    boolean isOfRefused =
        parts.stream()
            .filter(RefusedPart.class::isInstance)
            .flatMap(part -> path(part).stream())
            .anyMatch(path -> folded(path).equals(file));
    return sidecar
        .refused()
        .or(
            () ->
                isOfRefused
                    ? Optional.of(new UploadOutcome.Refused(ReasonCode.UPLOAD_NO_PAIR.of()))
                    : Optional.empty());
  }

  /** The sidecar of a file: a name in another case is enough, since it may restrict the file. */
  private Optional<SidecarPart> sidecarOf(UploadPath file) {
    List<SidecarPart> near =
        parts.stream()
            .filter(SidecarPart.class::isInstance)
            .map(SidecarPart.class::cast)
            .filter(sidecar -> folded(sidecar.path().file()).equals(folded(file)))
            .toList();
    return near.stream()
        .filter(sidecar -> sidecar.path().file().equals(file))
        .findFirst()
        .or(() -> near.stream().findFirst());
  }

  /** A path without the case of its letters. */
  static String folded(UploadPath path) {
    return path.text().toLowerCase(Locale.ROOT);
  }

  private UploadOutcome outcome(Part part, Optional<String> of) {
    return switch (part) {
      case FilePart file -> outcomes.getOrDefault(file, none());
      case RefusedPart refused -> refused.outcome();
      case SidecarPart sidecar ->
          Optional.ofNullable(outcomes.get(sidecar))
              .or(() -> refusal(sidecar))
              .orElseGet(() -> uploads.placeAlone(sidecar.sidecar(), of));
    };
  }

  private static UploadOutcome none() {
    return new UploadOutcome.Refused(ReasonCode.UPLOAD_CUT.of());
  }

  private static Optional<UploadPath> path(Part part) {
    return switch (part) {
      case FilePart file -> Optional.of(file.file().request().path());
      case RefusedPart refused -> refused.path().filter(path -> !path.isSidecar());
      case SidecarPart _ -> Optional.empty();
    };
  }

  @Override
  public void close() {
    if (!settled) {
      List<UploadEntry> _ = settle();
    }
    for (Part part : parts) {
      if (part instanceof FilePart sent) {
        sent.file().close();
      }
    }
  }
}
