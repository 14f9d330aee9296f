package org.chancery.signing.pades;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFilter;
import java.util.List;

/**
 * Filter for tagged signature fields: the engine also meets a new signature on its way through the
 * structure tree, where it takes it for an undefined change. Exactly that path is allowed.
 */
final class TaggedFieldsFilter extends PdfObjectModificationsFilter {
  @Override
  protected boolean isSignatureOrFormFillChange(ObjectModification change) {
    return super.isSignatureOrFormFillChange(change) || isTaggedFieldFilled(change);
  }

  private static boolean isTaggedFieldFilled(ObjectModification change) {
    List<String> path = change.getObjectTree().getKeyChain();
    int tagged = path.lastIndexOf("Obj");
    return tagged > 0
        && tagged + 1 < path.size()
        && path.contains("StructTreeRoot")
        && change.getActionType() == PdfObjectModificationType.CREATION
        && path.get(tagged + 1).equals("V");
  }
}
