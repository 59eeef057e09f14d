package vn.solieu.rules;

import java.io.Serializable;

/**
 * Words that open the name of an organisation that no row names: "Bệnh viện" in Bệnh viện Bạch Mai.
 *
 * @param id stable id of the rule row
 * @param form the words as written
 * @param kind what the organisation is
 * @param example a name that they open
 */
public record OrganisationPrefix(String id, String form, Organisation.Kind kind, String example)
    implements Serializable {}
