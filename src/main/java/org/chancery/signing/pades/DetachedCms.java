package org.chancery.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chancery.signing.SigningKey;
import org.chancery.signing.UnsignableException;

/**
 * A signature that lies beside what it signs (CMS, RFC 5652, without content), for files that are
 * no PDF.
 */
public final class DetachedCms {

  private DetachedCms() {}

  /**
   * Signs.
   *
   * @param content what is signed
   * @param key who signs
   * @param at the moment that the signature states
   * @return DER; with an RSA key the same bytes for the same content and moment
   * @throws UnsignableException if the key cannot sign
   */
  public static byte[] sign(byte[] content, SigningKey key, Instant at) {
    try {
      var signer =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(moment(at)))
              .build(new Signer(key), key.chain().getFirst());
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer);
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (OperatorCreationException
        | CertificateEncodingException
        | CMSException
        | IOException unfit) {
      throw new UnsignableException("The key cannot sign", unfit);
    }
  }

  private static AttributeTable moment(Instant at) {
    var attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    return new AttributeTable(attributes);
  }

  /** Our key in the shape that the library asks for. */
  private static final class Signer implements ContentSigner {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final SigningKey key;

    Signer(SigningKey key) {
      this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      var rsa = key.chain().getFirst().getPublicKey().getAlgorithm().equals("RSA");
      return new DefaultSignatureAlgorithmIdentifierFinder()
          .find(rsa ? "SHA256withRSA" : "SHA256withECDSA");
    }

    @Override
    public OutputStream getOutputStream() {
      data.reset();
      return data;
    }

    @Override
    public byte[] getSignature() {
      return key.sign(data.toByteArray());
    }
  }
}
