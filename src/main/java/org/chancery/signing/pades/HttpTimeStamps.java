package org.chancery.signing.pades;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.chancery.signing.TimeStampSource;

/** Time-stamps of an authority on the network, asked by HTTP as RFC 3161 says. */
public final class HttpTimeStamps implements TimeStampSource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NONCE_BITS = 64;

  private final URI address;
  private final HttpClient http;
  private final SecureRandom random = new SecureRandom();

  /** Time-stamps from this address. */
  public HttpTimeStamps(URI address) {
    this.address = address;
    this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  @Override
  public byte[] stamp(byte[] sha256) throws IOException {
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    TimeStampRequest request =
        asking.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
    try {
      TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw new IOException("The time-stamping authority refused: " + response.getStatusString());
      }
      return response.getTimeStampToken().getEncoded();
    } catch (TSPException unfit) {
      throw new IOException(
          "The answer of the time-stamping authority does not fit the question", unfit);
    }
  }

  private byte[] ask(byte[] request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(post, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("The time-stamping authority answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for a time-stamp", stopped);
    }
  }
}
