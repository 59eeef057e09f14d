package vn.solieu.report.page;

/**
 * What every page shows around its body.
 *
 * @param lang the page's language
 * @param title its title, without the site's name
 * @param description what it shows, for search engines
 * @param root way from the page to the site's root, where scripts and styles lie
 * @param home way from the page to the front page's folder of its language
 * @param other way to the same page in the other language
 * @param otherLang that language
 * @param isChart whether it has a chart in the browser
 * @param isDocument whether it is a document
 * @param built when the site was written
 * @param builtOn the same in words
 */
record Layout(
    String lang,
    String title,
    String description,
    String root,
    String home,
    String other,
    String otherLang,
    boolean isChart,
    boolean isDocument,
    String built,
    String builtOn) {}
