// Run by browsers that know no modules, and no one else: they could not even read the script that tells the rest.
document.addEventListener("DOMContentLoaded", function () {
  var notice = document.createElement("div");
  notice.className = "failure notice";
  notice.setAttribute("role", "alert");
  notice.innerHTML =
    "<p>This browser cannot run the explorer. The list below can be read; to search and filter it, " +
    "open this page in a current Chrome, Edge, Firefox or Safari.</p>";
  document.body.insertBefore(notice, document.body.firstChild);
});
