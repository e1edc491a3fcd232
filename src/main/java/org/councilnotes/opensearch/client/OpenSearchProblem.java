package org.councilnotes.opensearch.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.store.ArchiveProblem;

/** The cluster cannot answer or refuses to. The message has the cause and the remedy. */
public final class OpenSearchProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  /** The kind of problem, for callers. */
  public enum Kind {
    /** A setting is invalid. */
    SETTING,
    /** No node answers, or none in time. May be temporary. */
    UNREACHABLE,
    /** Wrong user or password, missing rights, or an untrusted certificate. */
    REFUSED,
    /** The cluster rejected the call as invalid. */
    REJECTED,
    /** The cluster has no disk space. */
    DISK,
    /** The calling thread was interrupted. */
    INTERRUPTED
  }

  /** After this time readers may try again. */
  static final Duration RETRY = Duration.ofSeconds(5);

  private final Kind kind;
  private final int status;
  private final String type;

  private OpenSearchProblem(Kind kind, int status, String type, String message) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.type = type;
  }

  private OpenSearchProblem(Kind kind, String message) {
    this(kind, 0, "", message);
  }

  public Kind kind() {
    return kind;
  }

  /** The HTTP status that the cluster answered with; 0 where it did not answer. */
  public int status() {
    return status;
  }

  /**
   * The type of the error in OpenSearch, such as {@code resource_already_exists_exception}; or
   * empty.
   */
  public String type() {
    return type;
  }

  /**
   * Whether a write failed because the document was changed since it was read (version conflict).
   */
  public boolean isOfOtherVersion() {
    return type.equals("version_conflict_engine_exception");
  }

  @Override
  public Optional<Duration> retryAfter() {
    return kind == Kind.UNREACHABLE ? Optional.of(RETRY) : Optional.empty();
  }

  static OpenSearchProblem setting(String name, String wrong) {
    return new OpenSearchProblem(Kind.SETTING, name + " " + wrong);
  }

  static OpenSearchProblem unreachable(List<URI> addresses, String last) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "OpenSearch cannot be reached at %s: %s; it is asked again by itself"
            .formatted(joined(addresses), last));
  }

  static OpenSearchProblem slow(URI address, Duration limit) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "OpenSearch at %s gave no answer within %d s".formatted(address, limit.toSeconds()));
  }

  static OpenSearchProblem failing(URI address, int status, ClusterErrorCause reason) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        status,
        reason.type(),
        "OpenSearch at %s cannot answer now: %s".formatted(address, reason.text()));
  }

  static OpenSearchProblem untrusted(URI address, String reason) {
    return new OpenSearchProblem(
        Kind.REFUSED,
        "the certificate of %s is not trusted: %s; %s names a PEM file of those to trust"
            .formatted(address, reason, OpenSearchSettings.NamedSettings.CERTIFICATES));
  }

  static OpenSearchProblem unknownUser(URI address, boolean named) {
    return new OpenSearchProblem(
        Kind.REFUSED,
        401,
        "",
        "OpenSearch at %s %s; %s and %s say which"
            .formatted(
                address,
                named ? "does not accept the user and password" : "asks for a user and password",
                OpenSearchSettings.NamedSettings.USER,
                OpenSearchSettings.NamedSettings.variable(
                    OpenSearchSettings.NamedSettings.PASSWORD)));
  }

  static OpenSearchProblem forbidden(ClusterRequest call, ClusterErrorCause reason) {
    return new OpenSearchProblem(
        Kind.REFUSED,
        403,
        reason.type(),
        "OpenSearch does not let the user do this: %s: %s".formatted(call.line(), reason.text()));
  }

  public static OpenSearchProblem rejected(
      ClusterRequest call, int status, ClusterErrorCause reason) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        status,
        reason.type(),
        "OpenSearch refused %s (%d): %s".formatted(call.line(), status, reason.text()));
  }

  static OpenSearchProblem rejectedItem(String id, int status, ClusterErrorCause reason) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        status,
        reason.type(),
        "OpenSearch refused the document %s (%d): %s".formatted(id, status, reason.text()));
  }

  static OpenSearchProblem noRoom(int status, ClusterErrorCause reason) {
    return new OpenSearchProblem(
        Kind.DISK,
        status,
        reason.type(),
        "OpenSearch takes no more documents because a disk of its nodes is full: make room there,"
            + " then run the command again (%s)".formatted(reason.text()));
  }

  static OpenSearchProblem gaveUp(int operations, Duration waited, String last) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "OpenSearch did not take %d documents in %d s: %s; run the command again once it does"
            .formatted(operations, waited.toSeconds(), last));
  }

  /** Replicas did not get what was written. */
  public static OpenSearchProblem copiesBehind(Duration waited) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "copies of shards in OpenSearch were behind for %d s; run the command again once they are not"
            .formatted(waited.toSeconds()));
  }

  /** Copies of shards still have deleted documents in their segments. */
  public static OpenSearchProblem notExpunged(Duration waited) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "OpenSearch still has deleted documents on its disks after %d s; run the command again"
            .formatted(waited.toSeconds()));
  }

  static OpenSearchProblem notOpenSearch(URI address) {
    return new OpenSearchProblem(
        Kind.REJECTED, "what answers at %s is not OpenSearch".formatted(address));
  }

  public static OpenSearchProblem otherSchema(String schema, String needed) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        "the index in OpenSearch has schema %s, this program needs %s; run ./archive ingest --rebuild"
            .formatted(schema, needed));
  }

  /** The view's commit is lost, and the archive has a newer one. */
  public static OpenSearchProblem overtaken(String lost) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "another run has committed since this was asked for, and what was there before is lost (%s);"
                .formatted(lost)
            + " ask again");
  }

  /** A note has fewer passages than its document says, as it is being written. */
  public static OpenSearchProblem incomplete(String note, int passages, int written) {
    return new OpenSearchProblem(
        Kind.UNREACHABLE,
        "%d of %d passages of %s are in OpenSearch: a run is writing it, or broke off; another run"
                .formatted(passages, written, note)
            + " makes it whole");
  }

  public static OpenSearchProblem notStaged(IOException e) {
    return new OpenSearchProblem(
        Kind.DISK,
        "notes cannot be kept in a temporary file until they are committed: " + e.getMessage());
  }

  public static OpenSearchProblem missing(String name) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        "there is no archive named %s in OpenSearch yet; ./archive ingest makes one"
            .formatted(name));
  }

  public static OpenSearchProblem locked(Duration expiry) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        "another run is writing to the archive in OpenSearch; wait for it, or %d s where it died"
            .formatted(expiry.toSeconds()));
  }

  public static OpenSearchProblem lostTurn(Duration expiry) {
    return new OpenSearchProblem(
        Kind.REJECTED,
        "another run writes to the archive in OpenSearch: this one was not heard of for %d s; what"
                .formatted(expiry.toSeconds())
            + " it committed stays, and the other one does the rest");
  }

  public static OpenSearchProblem notWhole(String index) {
    return new OpenSearchProblem(
        Kind.REJECTED, "%s was not written to its end; the one before stays".formatted(index));
  }

  public static OpenSearchProblem interrupted() {
    return new OpenSearchProblem(Kind.INTERRUPTED, "told to stop while waiting for OpenSearch");
  }

  private static String joined(List<URI> addresses) {
    return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
  }
}
