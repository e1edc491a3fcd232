package org.councilnotes.fetch;

/** What others have to know of documents that are fetched in the background. */
public interface FetchListener {

  /** Files were written. */
  void fetched();

  /** The folder of notes cannot be used; the message names it, and is for the operator. */
  void failed(RuntimeException problem);
}
