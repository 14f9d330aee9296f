package org.chancery.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * One signature of a file, taken apart so that public tools can check each part. Nothing is judged
 * here.
 *
 * @param field its field
 * @param onlyTime whether it is a time-stamp over the file, and no signature
 * @param first how many bytes it covers from the beginning
 * @param second where the rest that it covers begins, from 0
 * @param rest how many bytes that are
 * @param cms the signature without its padding
 * @param valueAt where in it the element with the signature's value begins, from 0
 * @param chain the signer's certificate, then what else is in the signature
 * @param stamp its time-stamp as an authority answers it (RFC 3161, TimeStampResp)
 * @param stampedAt the moment that the time-stamp states
 */
public record SignatureParts(
    String field,
    boolean onlyTime,
    int first,
    int second,
    int rest,
    byte[] cms,
    int valueAt,
    List<X509Certificate> chain,
    byte[] stamp,
    Instant stampedAt) {

  private static final String TIME_STAMP = "ETSI.RFC3161";
  private static final int SHORT_LENGTH = 128;
  private static final int ONE_BYTE = 256;

  /**
   * All signatures of a file, in the order in which they were made.
   *
   * @param pdf a file that has been judged
   * @throws IllegalArgumentException if a signature cannot be read, or has no time-stamp
   */
  public static List<SignatureParts> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<SignatureParts> parts = new ArrayList<>();
      for (PDSignatureField field : document.getSignatureFields()) {
        PDSignature signature = field.getSignature();
        if (signature != null) {
          parts.add(part(field.getPartialName(), signature, pdf));
        }
      }
      parts.sort(Comparator.comparingInt(one -> one.second + one.rest));
      return parts;
    } catch (IOException | CMSException | TSPException | CertificateException unreadable) {
      throw new IllegalArgumentException("a signature cannot be taken apart", unreadable);
    }
  }

  /**
   * The revocation lists that a file holds, as they were when it was signed.
   *
   * @param pdf a file that has been judged
   * @throws IllegalArgumentException if one cannot be read
   */
  public static List<X509CRL> lists(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary store =
          document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
      COSArray streams = store == null ? null : store.getCOSArray(COSName.getPDFName("CRLs"));
      List<X509CRL> lists = new ArrayList<>();
      for (int i = 0; streams != null && i < streams.size(); i++) {
        if (streams.getObject(i) instanceof COSStream stream) {
          try (InputStream in = stream.createInputStream()) {
            lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
          }
        }
      }
      return lists;
    } catch (IOException | CertificateException | CRLException unreadable) {
      throw new IllegalArgumentException("a revocation list cannot be read", unreadable);
    }
  }

  private static SignatureParts part(String field, PDSignature signature, byte[] pdf)
      throws IOException, CMSException, TSPException, CertificateException {
    int[] range = signature.getByteRange();
    byte[] cms = withoutPadding(signature.getContents(pdf));
    CMSSignedData signed = new CMSSignedData(cms);
    SignerInformation signer = signed.getSignerInfos().iterator().next();
    boolean onlyTime = TIME_STAMP.equals(signature.getSubFilter());
    TimeStampToken token = onlyTime ? new TimeStampToken(signed) : token(field, signer);
    return new SignatureParts(
        field,
        onlyTime,
        range[1],
        range[2],
        range[3],
        cms,
        place(cms, signer.getSignature()),
        chain(signed, signer),
        response(token),
        token.getTimeStampInfo().getGenTime().toInstant());
  }

  private static byte[] withoutPadding(byte[] contents) throws IOException {
    ByteArrayInputStream rest = new ByteArrayInputStream(contents);
    if (new ASN1InputStream(rest, contents.length).readObject() == null) {
      throw new IOException("an empty signature");
    }
    return Arrays.copyOf(contents, contents.length - rest.available());
  }

  private static TimeStampToken token(String field, SignerInformation signer)
      throws IOException, CMSException, TSPException {
    Attribute stamped =
        signer.getUnsignedAttributes() == null
            ? null
            : signer
                .getUnsignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (stamped == null) {
      throw new IOException("no time-stamp in the signature of " + field);
    }
    return new TimeStampToken(
        new CMSSignedData(stamped.getAttributeValues()[0].toASN1Primitive().getEncoded()));
  }

  /** Granted, and the token: what tools for time-stamps expect in a file. */
  private static byte[] response(TimeStampToken token) throws IOException {
    ASN1EncodableVector answer = new ASN1EncodableVector();
    answer.add(new DERSequence(new ASN1Integer(0)));
    answer.add(ASN1Primitive.fromByteArray(token.getEncoded()));
    return new DERSequence(answer).getEncoded();
  }

  private static List<X509Certificate> chain(CMSSignedData signed, SignerInformation signer)
      throws CertificateException {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> chain = new ArrayList<>();
    for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
      X509Certificate certificate = converter.getCertificate(holder);
      if (signer.getSID().match(holder)) {
        chain.addFirst(certificate);
      } else {
        chain.add(certificate);
      }
    }
    return chain;
  }

  /** The value is the last element of its kind, so the last place where its bytes occur. */
  private static int place(byte[] cms, byte[] value) throws IOException {
    for (int i = cms.length - value.length; i > 0; i--) {
      if (Arrays.equals(cms, i, i + value.length, value, 0, value.length)) {
        return i - (value.length < SHORT_LENGTH ? 2 : value.length < ONE_BYTE ? 3 : 4);
      }
    }
    throw new IOException("a signature without value");
  }
}
