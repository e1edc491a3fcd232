package org.councilnotes.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, within limits. */
record Exchange(HttpClient client, Limits limits) {

  /** The client's own time-out ends with the headers, while a body may drip for ever. */
  Answer send(HttpRequest request) throws InterruptedException {
    try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> answer = aside.submit(() -> answer(request));
      try {
        return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return new Answer.Failed("no whole answer within " + limits.answer().toSeconds() + " s");
      } catch (ExecutionException e) {
        throw new IllegalStateException("a fault of ours", e.getCause());
      } finally {
        answer.cancel(true);
      }
    }
  }

  private Answer answer(HttpRequest request) throws InterruptedException {
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return new Answer.Failed(request.uri().getHost() + ": " + reason(e));
    }
    try (InputStream body = response.body()) {
      return new Reply(response.statusCode(), response.headers(), body).read(limits.bytes());
    } catch (IOException e) {
      return new Answer.Refused("the answer broke off before its end");
    }
  }

  private String reason(IOException e) {
    return switch (e) {
      case HttpConnectTimeoutException _ ->
          "no connection within " + limits.connect().toSeconds() + " s";
      case ConnectException _ -> "cannot be reached";
      default -> "no answer, " + e.getMessage();
    };
  }
}
