<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutText</name>
    <message>
        <source>&lt;h3&gt;Flightplan %1&lt;/h3&gt;&lt;p&gt;Plans deployments on global edge platforms: where every microVM runs, why, and what does not fit.&lt;/p&gt;&lt;p&gt;Engine %2 · catalogue %3 · Qt %4&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;City data © GeoNames, CC-BY 4.0.&lt;br&gt;Map: Natural Earth, public domain.&lt;br&gt;Round-trip times: medians published for Microsoft Azure, as a proxy; the estimates of other pairs are fitted on these and on cloudping.co.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Flightplan %1&lt;/h3&gt;&lt;p&gt;Plant Deployments auf globalen Edge-Plattformen: wo jede microVM läuft, warum, und was nicht passt.&lt;/p&gt;&lt;p&gt;Engine %2 · Katalog %3 · Qt %4&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;&lt;p&gt;Städtedaten © GeoNames, CC-BY 4.0.&lt;br&gt;Karte: Natural Earth, gemeinfrei.&lt;br&gt;Rundlaufzeiten: für Microsoft Azure veröffentlichte Mediane als Näherung; die Schätzungen anderer Paare sind an diese und an cloudping.co angepasst.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Flightplan</source>
        <translation>Über Flightplan</translation>
    </message>
</context>
<context>
    <name>CapacityText</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>AE</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>AF</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>AL</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>AM</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>AO</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>AU</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>AZ</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>BA</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>BD</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>BE</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>BF</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>BG</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>BH</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>BI</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>BJ</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>BO</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>BR</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>BS</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>BW</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>CD</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>CF</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>CG</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>CH</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>Elfenbeinküste</translation>
    </message>
    <message>
        <source>CL</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>CM</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>China</translation>
    </message>
    <message>
        <source>CO</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>CU</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>CW</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>CY</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>CZ</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>DE</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>DJ</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>DK</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>DO</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>DZ</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>EE</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>EG</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>EH</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>ER</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>ES</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>ET</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>FI</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>GA</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>GE</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>GH</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>GM</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>GN</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>GQ</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>GR</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>GT</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>GW</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>GY</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>HN</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>HT</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>HU</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>IE</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>IL</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>IN</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>IQ</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>IR</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>IS</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>JM</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>JO</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>KE</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>KG</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>KH</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>KP</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>KR</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>KW</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>KZ</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>LA</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>LB</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>LK</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>LR</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>LS</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>LT</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>LV</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>LY</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>MA</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>MD</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>ME</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>MG</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>MK</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>ML</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>MN</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>MO</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>MR</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>MU</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>MV</source>
        <translation>Malediven</translation>
    </message>
    <message>
        <source>MW</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>MX</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>MY</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>MZ</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>NA</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>NI</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>NL</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>NP</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>NZ</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>OM</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>PA</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>PE</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>PG</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>PH</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>PK</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>PL</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>PS</source>
        <translation>Palästinensische Gebiete</translation>
    </message>
    <message>
        <source>PT</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>PY</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>RE</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>RO</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>RS</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>RU</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>SA</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>SG</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>SI</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>SK</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>SO</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>SR</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>SS</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>SV</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>SY</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>SZ</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>TD</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>TG</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>TH</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>TJ</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>TL</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>TM</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>TN</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>TR</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>TW</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>TZ</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>UA</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>UG</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>US</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>UY</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>UZ</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>VE</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>VN</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>XK</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>YE</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>ZA</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>ZM</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>ZW</source>
        <translation>Simbabwe</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>this is no GraphML that can be read: {0}</source>
        <comment>backbone.bad_graphml</comment>
        <translation>dies ist kein lesbares GraphML: {0}</translation>
    </message>
    <message>
        <source>this is no valid XML: {0}; is the file cut off?</source>
        <comment>backbone.bad_xml</comment>
        <translation>dies ist kein gültiges XML: {0}; ist die Datei abgeschnitten?</translation>
    </message>
    <message>
        <source>{0} nodes have the id of another; give each its own</source>
        <comment>backbone.duplicate_node</comment>
        <translation>{0} Knoten haben die Id eines anderen; jedem eine eigene geben</translation>
    </message>
    <message>
        <source>the file declares entities, which no network map needs; remove the declarations</source>
        <comment>backbone.entities</comment>
        <translation>die Datei deklariert Entities, die keine Netzkarte braucht; die Deklarationen entfernen</translation>
    </message>
    <message>
        <source>{0} nodes have coordinates that are no place on Earth, the first is &quot;{1}&quot;; they count as nodes of unknown place</source>
        <comment>backbone.misplaced</comment>
        <translation>{0} Knoten haben Koordinaten, die kein Ort der Erde sind, der erste ist &quot;{1}&quot;; sie zählen als Knoten unbekannten Orts</translation>
    </message>
    <message>
        <source>the {0} has no {1}; add it</source>
        <comment>backbone.missing_attribute</comment>
        <translation>dem {0} fehlt {1}; ergänzen</translation>
    </message>
    <message>
        <source>the edge is directed and others are not, or the other way round; give all of them one</source>
        <comment>backbone.mixed_directions</comment>
        <translation>die Kante ist gerichtet und andere sind es nicht, oder umgekehrt; alle gleich angeben</translation>
    </message>
    <message>
        <source>the file has no nodes; is it a network map?</source>
        <comment>backbone.no_nodes</comment>
        <translation>die Datei hat keine Knoten; ist sie eine Netzkarte?</translation>
    </message>
    <message>
        <source>the file begins with &lt;{1}&gt; and needs &lt;{0}&gt;; is it of another kind?</source>
        <comment>backbone.other_root</comment>
        <translation>die Datei beginnt mit &lt;{1}&gt;, nötig ist &lt;{0}&gt;; ist sie von anderer Art?</translation>
    </message>
    <message>
        <source>elements are nested deeper than {0} levels; a network map needs four</source>
        <comment>backbone.too_deep</comment>
        <translation>Elemente sind tiefer als {0} Ebenen geschachtelt; eine Netzkarte braucht vier</translation>
    </message>
    <message>
        <source>the map has {0} nodes and {1} edges; at most {2} and {3} are read</source>
        <comment>backbone.too_large</comment>
        <translation>die Karte hat {0} Knoten und {1} Kanten; gelesen werden höchstens {2} und {3}</translation>
    </message>
    <message>
        <source>edges name {0} nodes that the file does not have; add the nodes or correct the edges</source>
        <comment>backbone.unknown_node</comment>
        <translation>Kanten nennen {0} Knoten, die die Datei nicht hat; die Knoten ergänzen oder die Kanten berichtigen</translation>
    </message>
    <message>
        <source>{0} in {1} is the bottleneck; one more {2} saves {3} ms</source>
        <comment>bound.bottleneck</comment>
        <translation>{0} in {1} ist der Engpass; eine Einheit {2} mehr spart {3} ms</translation>
    </message>
    <message>
        <source>{0} in {1} is scarce; one more {2} saves {3} ms</source>
        <comment>bound.scarce</comment>
        <translation>{0} in {1} ist knapp; eine Einheit {2} mehr spart {3} ms</translation>
    </message>
    <message>
        <source>a client is given by exactly one of region, city, or latitude with longitude</source>
        <comment>client.one_of</comment>
        <translation>ein Nutzerort wird durch genau eines angegeben: Region, Stadt oder Breite mit Länge</translation>
    </message>
    <message>
        <source>there is no city &quot;{0}&quot; in the catalogue; `flightplan-cli catalog cities` lists them, or give latitude and longitude</source>
        <comment>client.unknown_city</comment>
        <translation>die Stadt &quot;{0}&quot; steht nicht im Katalog; `flightplan-cli catalog cities` listet sie, oder Breite und Länge angeben</translation>
    </message>
    <message>
        <source>{0} may be {1}; add the country, as in &quot;{2}&quot;</source>
        <comment>clients.ambiguous_city</comment>
        <translation>{0} kann {1} sein; das Land ergänzen, wie in &quot;{2}&quot;</translation>
    </message>
    <message>
        <source>{0} must be a number from {1} to {2}, but is &quot;{3}&quot;; correct it</source>
        <comment>clients.bad_number</comment>
        <translation>{0} muss eine Zahl von {1} bis {2} sein, ist aber &quot;{3}&quot;; berichtigen</translation>
    </message>
    <message>
        <source>the server answered with an error instead of counts: {0}; correct the query and ask again</source>
        <comment>clients.failed_query</comment>
        <translation>der Server antwortete mit einem Fehler statt mit Anzahlen: {0}; die Abfrage berichtigen und erneut stellen</translation>
    </message>
    <message>
        <source>a point needs latitude and longitude, and one of them is missing; add it</source>
        <comment>clients.half_place</comment>
        <translation>ein Punkt braucht Breite und Länge, und eine davon fehlt; ergänzen</translation>
    </message>
    <message>
        <source>{0} lines name a place that stood before; their weights were added to it</source>
        <comment>clients.merged</comment>
        <translation>{0} Zeilen nennen einen Ort, der schon vorkam; ihre Gewichte wurden dazu addiert</translation>
    </message>
    <message>
        <source>there are no clients here; the first line has to name its columns: city (and country), country, region, or latitude and longitude, and weight if they differ</source>
        <comment>clients.no_columns</comment>
        <translation>hier sind keine Nutzerorte; die erste Zeile muss ihre Spalten nennen: city (und country), country, region oder latitude und longitude, und weight, falls verschieden</translation>
    </message>
    <message>
        <source>this count has no label {0}, but {1}; name the label of the region with --label</source>
        <comment>clients.no_label</comment>
        <translation>diese Anzahl hat kein Label {0}, sondern {1}; das Label der Region mit --label nennen</translation>
    </message>
    <message>
        <source>the line names no place; fill in its city, country, region or coordinates, or remove it</source>
        <comment>clients.no_place</comment>
        <translation>die Zeile nennt keinen Ort; Stadt, Land, Region oder Koordinaten eintragen oder sie entfernen</translation>
    </message>
    <message>
        <source>the file has no clients</source>
        <comment>clients.no_rows</comment>
        <translation>die Datei hat keine Nutzerorte</translation>
    </message>
    <message>
        <source>all weights are 0, so there are no users; give one of them a weight</source>
        <comment>clients.no_users</comment>
        <translation>alle Gewichte sind 0, es gibt also keine Nutzer; einem davon ein Gewicht geben</translation>
    </message>
    <message>
        <source>this is no answer of Prometheus to an instant query: {0}; save what /api/v1/query?query=… gives</source>
        <comment>clients.no_vector</comment>
        <translation>dies ist keine Antwort von Prometheus auf eine Instant-Abfrage: {0}; speichern, was /api/v1/query?query=… liefert</translation>
    </message>
    <message>
        <source>the file is no text in UTF-8 or Windows-1252; save it as CSV in UTF-8</source>
        <comment>clients.not_text</comment>
        <translation>die Datei ist kein Text in UTF-8 oder Windows-1252; als CSV in UTF-8 speichern</translation>
    </message>
    <message>
        <source>a quote is opened and never closed; close it, or double a quote that belongs to the text</source>
        <comment>clients.open_quote</comment>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen; schließen, oder verdoppeln, wenn es zum Text gehört</translation>
    </message>
    <message>
        <source>the text is not UTF-8 and was read as Windows-1252; save it as UTF-8 if names look wrong</source>
        <comment>clients.other_encoding</comment>
        <translation>der Text ist nicht UTF-8 und wurde als Windows-1252 gelesen; als UTF-8 speichern, wenn Namen falsch aussehen</translation>
    </message>
    <message>
        <source>the line has {0} fields and the first line {1}; is a separator or a quote missing?</source>
        <comment>clients.row_length</comment>
        <translation>die Zeile hat {0} Felder und die erste Zeile {1}; fehlt ein Trennzeichen oder ein Anführungszeichen?</translation>
    </message>
    <message>
        <source>weights above {0} were found; all of them were divided by {1}, which leaves their shares</source>
        <comment>clients.scaled</comment>
        <translation>es gibt Gewichte über {0}; alle wurden durch {1} geteilt, was ihre Anteile erhält</translation>
    </message>
    <message>
        <source>the file names more than {0} places; add up what lies close together</source>
        <comment>clients.too_many</comment>
        <translation>die Datei nennt mehr als {0} Orte; nah beieinander liegende zusammenfassen</translation>
    </message>
    <message>
        <source>there is no city {0} in the catalogue; the nearest name is &quot;{1}&quot;</source>
        <comment>clients.unknown_city</comment>
        <translation>die Stadt {0} steht nicht im Katalog; der nächste Name ist &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>there is no country {0} with a city of the catalogue; needed is a code of two letters, such as {1}</source>
        <comment>clients.unknown_country</comment>
        <translation>es gibt kein Land {0} mit einer Stadt des Katalogs; nötig ist ein Code aus zwei Buchstaben, etwa {1}</translation>
    </message>
    <message>
        <source>there is no preset {0}; use world, @na, @sa, @eu, @af, @apac, @us or a country&apos;s code; the nearest is {1}</source>
        <comment>clients.unknown_preset</comment>
        <translation>es gibt keine Voreinstellung {0}; world, @na, @sa, @eu, @af, @apac, @us oder einen Ländercode verwenden; am nächsten liegt {1}</translation>
    </message>
    <message>
        <source>{0} is no region of the plan or the catalogue; the nearest name is &quot;{1}&quot;</source>
        <comment>clients.unknown_region</comment>
        <translation>{0} ist keine Region des Plans oder des Katalogs; der nächste Name ist &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>the weight of {0} is so small beside the others that it becomes 0</source>
        <comment>clients.vanished</comment>
        <translation>das Gewicht von {0} ist neben den anderen so klein, dass es 0 wird</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, but is {2}</source>
        <comment>document.bad_choice</comment>
        <translation>{0} muss eines von {1} sein, ist aber {2}</translation>
    </message>
    <message>
        <source>{0} must have {1} numbers, but has {2}</source>
        <comment>document.bad_count</comment>
        <translation>{0} muss {1} Zahlen haben, hat aber {2}</translation>
    </message>
    <message>
        <source>format must be 1, but is {0}</source>
        <comment>document.bad_format</comment>
        <translation>format muss 1 sein, ist aber {0}</translation>
    </message>
    <message>
        <source>{0} must be an id (a–z, 0–9, &apos;.&apos;, &apos;_&apos;, &apos;-&apos;, at most 63, beginning with a letter or digit), but is {1}</source>
        <comment>document.bad_id</comment>
        <translation>{0} muss eine Id sein (a–z, 0–9, &apos;.&apos;, &apos;_&apos;, &apos;-&apos;, höchstens 63 Zeichen, mit Buchstabe oder Ziffer am Anfang), ist aber {1}</translation>
    </message>
    <message>
        <source>{0} must hold region ids or one of @na, @sa, @eu, @af, @apac, @us, @any, but has {1}</source>
        <comment>document.bad_region</comment>
        <translation>{0} muss Regions-Ids oder eines von @na, @sa, @eu, @af, @apac, @us, @any enthalten, hat aber {1}</translation>
    </message>
    <message>
        <source>{0} must be {1}, but is {2}</source>
        <comment>document.bad_type</comment>
        <translation>{0} muss {1} sein, ist aber {2}</translation>
    </message>
    <message>
        <source>there are two of the id {0} among the {1}s; rename one</source>
        <comment>document.duplicate_id</comment>
        <translation>unter {1} gibt es die Id {0} zweimal; eine umbenennen</translation>
    </message>
    <message>
        <source>the key &quot;{0}&quot; stands twice in one object; remove one</source>
        <comment>document.duplicate_key</comment>
        <translation>der Schlüssel &quot;{0}&quot; steht zweimal in einem Objekt; einen entfernen</translation>
    </message>
    <message>
        <source>the pair {0} → {1} is listed twice as {2}; remove one</source>
        <comment>document.duplicate_pair</comment>
        <translation>das Paar {0} → {1} ist zweimal als {2} aufgeführt; eines entfernen</translation>
    </message>
    <message>
        <source>the file is empty; the smallest plan is {&quot;format&quot;: 1}</source>
        <comment>document.empty</comment>
        <translation>die Datei ist leer; der kleinste Plan ist {&quot;format&quot;: 1}</translation>
    </message>
    <message>
        <source>this file has format {0}, made by a newer Flightplan; this version reads up to format {1}</source>
        <comment>document.future_format</comment>
        <translation>diese Datei hat Format {0} eines neueren Flightplan; diese Version liest bis Format {1}</translation>
    </message>
    <message>
        <source>the file had format {0} and was read as format {1}; saving writes the new format</source>
        <comment>document.migrated</comment>
        <translation>die Datei hatte Format {0} und wurde als Format {1} gelesen; Speichern schreibt das neue Format</translation>
    </message>
    <message>
        <source>the key {0} is missing; add it</source>
        <comment>document.missing_key</comment>
        <translation>der Schlüssel {0} fehlt; ergänzen</translation>
    </message>
    <message>
        <source>the plan has no hosts; add some, or set perspective to customer to use the catalogue&apos;s assumed pools</source>
        <comment>document.no_hosts</comment>
        <translation>der Plan hat keine Hosts; welche hinzufügen, oder die Perspektive auf Kunde stellen, um die angenommenen Pools des Katalogs zu verwenden</translation>
    </message>
    <message>
        <source>the plan has no regions; add one, for example {&quot;id&quot;: &quot;fra&quot;}</source>
        <comment>document.no_regions</comment>
        <translation>der Plan hat keine Regionen; eine hinzufügen, zum Beispiel {&quot;id&quot;: &quot;fra&quot;}</translation>
    </message>
    <message>
        <source>{0} must be a whole number, but is {1}</source>
        <comment>document.not_whole</comment>
        <translation>{0} muss eine ganze Zahl sein, ist aber {1}</translation>
    </message>
    <message>
        <source>the file was made with catalogue {0}; this program has {1}, so figures may differ</source>
        <comment>document.other_catalog</comment>
        <translation>die Datei entstand mit Katalog {0}; dieses Programm hat {1}, Zahlen können daher abweichen</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}, but is {3}</source>
        <comment>document.out_of_range</comment>
        <translation>{0} muss zwischen {1} und {2} liegen, ist aber {3}</translation>
    </message>
    <message>
        <source>{0} must be at most {1} bytes long; shorten it</source>
        <comment>document.text_too_long</comment>
        <translation>{0} darf höchstens {1} Bytes lang sein; kürzen</translation>
    </message>
    <message>
        <source>values are nested deeper than {0} levels; a plan needs six</source>
        <comment>document.too_deep</comment>
        <translation>Werte sind tiefer als {0} Ebenen geschachtelt; ein Plan braucht sechs</translation>
    </message>
    <message>
        <source>the file is larger than {0} MiB; use host entries with a count instead of single hosts</source>
        <comment>document.too_large</comment>
        <translation>die Datei ist größer als {0} MiB; Hosteinträge mit Anzahl statt einzelner Hosts verwenden</translation>
    </message>
    <message>
        <source>the plan has {0} hosts; at most {1} are possible</source>
        <comment>document.too_many_hosts</comment>
        <translation>der Plan hat {0} Hosts; möglich sind höchstens {1}</translation>
    </message>
    <message>
        <source>the plan has {0} microVMs; at most {1} are possible</source>
        <comment>document.too_many_microvms</comment>
        <translation>der Plan hat {0} microVMs; möglich sind höchstens {1}</translation>
    </message>
    <message>
        <source>the plan has {0} regions, edges and ends of links; at most {1} are possible</source>
        <comment>document.too_many_sites</comment>
        <translation>der Plan hat {0} Regionen, Edges und Enden von Verbindungen; möglich sind höchstens {1}</translation>
    </message>
    <message>
        <source>the file has more than {0} values; use host entries with a count and workloads with replicas</source>
        <comment>document.too_many_values</comment>
        <translation>die Datei hat mehr als {0} Werte; Hosteinträge mit Anzahl und Workloads mit Replikaten verwenden</translation>
    </message>
    <message>
        <source>there is no host {0} in the plan; pin to an existing one, as &lt;entry&gt;-&lt;number&gt;</source>
        <comment>document.unknown_host</comment>
        <translation>der Host {0} ist nicht im Plan; an einen vorhandenen anheften, als &lt;Eintrag&gt;-&lt;Nummer&gt;</translation>
    </message>
    <message>
        <source>there is no region {0} in the plan; add it to regions or correct the id</source>
        <comment>document.unknown_region</comment>
        <translation>die Region {0} ist nicht im Plan; zu den Regionen hinzufügen oder die Id berichtigen</translation>
    </message>
    <message>
        <source>there is no workload {0} in the plan; correct the id or remove it</source>
        <comment>document.unknown_workload</comment>
        <translation>der Workload {0} ist nicht im Plan; die Id berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>edge {0} is neither in the catalogue nor has it coordinates; add latitude and longitude</source>
        <comment>edge.no_place</comment>
        <translation>Edge {0} ist weder im Katalog noch hat sie Koordinaten; Breite und Länge angeben</translation>
    </message>
    <message>
        <source>the text is not UTF-8; save the file as UTF-8</source>
        <comment>file.bad_encoding</comment>
        <translation>der Text ist nicht UTF-8; die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>{0}</source>
        <comment>file.unreadable</comment>
        <translation>{0}</translation>
    </message>
    <message>
        <source>host {0} is also a host of the entry {1}; rename one</source>
        <comment>host.collision</comment>
        <translation>Host {0} ist auch ein Host des Eintrags {1}; einen umbenennen</translation>
    </message>
    <message>
        <source>exception index {0} must be between 1 and {1}</source>
        <comment>host.exception_range</comment>
        <translation>der Index {0} der Ausnahme muss zwischen 1 und {1} liegen</translation>
    </message>
    <message>
        <source>exception index {0} stands twice; merge them</source>
        <comment>host.exception_twice</comment>
        <translation>der Index {0} der Ausnahme steht zweimal da; zusammenführen</translation>
    </message>
    <message>
        <source>{0} overcommits memory; microVMs may be killed when all of it is used</source>
        <comment>host.memory_overcommit</comment>
        <translation>{0} überbucht Speicher; microVMs können beendet werden, wenn er ganz genutzt wird</translation>
    </message>
    <message>
        <source>{0} has no CPU or no memory, so nothing fits on it</source>
        <comment>host.no_capacity</comment>
        <translation>{0} hat keine CPU oder keinen Speicher, daher passt nichts darauf</translation>
    </message>
    <message>
        <source>{0} reserves more than its capacity, so nothing fits on it</source>
        <comment>host.reserved_exceeds</comment>
        <translation>{0} reserviert mehr als seine Kapazität, daher passt nichts darauf</translation>
    </message>
    <message>
        <source>{0} is no date; write a year, a month or a day as 2026, 2026-03 or 2026-03-14</source>
        <comment>latency.bad_date</comment>
        <translation>{0} ist kein Datum; Jahr, Monat oder Tag schreiben wie 2026, 2026-03 oder 2026-03-14</translation>
    </message>
    <message>
        <source>via of {0} → {1} must run over listed links from the first to the second</source>
        <comment>latency.bad_via</comment>
        <translation>via von {0} → {1} muss über aufgeführte Verbindungen vom ersten zum zweiten führen</translation>
    </message>
    <message>
        <source>{0} is no region or edge and has a single link, so it leads nowhere; is it a typing error?</source>
        <comment>link.dead_end</comment>
        <translation>{0} ist weder Region noch Edge und hat eine einzige Verbindung, führt also nirgendwohin; ist es ein Tippfehler?</translation>
    </message>
    <message>
        <source>a link of {0} to itself has no meaning; remove it</source>
        <comment>link.loop</comment>
        <translation>eine Verbindung von {0} zu sich selbst ist sinnlos; entfernen</translation>
    </message>
    <message>
        <source>all weights are zero, so the first host that fits takes everything</source>
        <comment>objective.all_zero</comment>
        <translation>alle Gewichte sind null, daher nimmt der erste passende Host alles</translation>
    </message>
    <message>
        <source>|α| + |β| + |γ| must be at most 60, but is {0}</source>
        <comment>objective.too_large</comment>
        <translation>|α| + |β| + |γ| darf höchstens 60 sein, ist aber {0}</translation>
    </message>
    <message>
        <source>a pin has exactly one of region and host</source>
        <comment>pin.one_of</comment>
        <translation>eine Anheftung hat genau eines von Region und Host</translation>
    </message>
    <message>
        <source>replica {0} of a pin must be between 1 and the workload&apos;s {1} replicas</source>
        <comment>pin.replica_range</comment>
        <translation>das Replikat {0} einer Anheftung muss zwischen 1 und den {1} Replikaten des Workloads liegen</translation>
    </message>
    <message>
        <source>replica {0} is pinned twice; remove one</source>
        <comment>pin.twice</comment>
        <translation>das Replikat {0} ist zweimal angeheftet; eine Anheftung entfernen</translation>
    </message>
    <message>
        <source>{0} is missing; a place needs latitude and longitude</source>
        <comment>place.half</comment>
        <translation>{0} fehlt; ein Ort braucht Breite und Länge</translation>
    </message>
    <message>
        <source>losing one region would leave {0} microVMs without a place, and hosts ten times as large would not help; relax rules or add regions</source>
        <comment>plan.survive_impossible</comment>
        <translation>der Ausfall einer Region ließe {0} microVMs ohne Platz, und zehnmal so große Hosts würden nicht helfen; Regeln lockern oder Regionen hinzufügen</translation>
    </message>
    <message>
        <source>losing one region would leave {0} microVMs without a place; hosts that are {1} % larger, or as many more of them, would take everything</source>
        <comment>plan.survive_short</comment>
        <translation>der Ausfall einer Region ließe {0} microVMs ohne Platz; um {1} % größere Hosts, oder entsprechend mehr davon, würden alles aufnehmen</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: no allowed region holds the workloads they must be near</source>
        <comment>plan.unplaced.affinity</comment>
        <translation>{1} von {0} haben keinen Platz: Keine erlaubte Region hat die Workloads, bei denen sie sein müssen</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: bandwidth is what is missing</source>
        <comment>plan.unplaced.bandwidth</comment>
        <translation>{1} von {0} haben keinen Platz: Es fehlt an Bandbreite</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: no host of their class can take them</source>
        <comment>plan.unplaced.class</comment>
        <translation>{1} von {0} haben keinen Platz: Kein Host ihrer Klasse kann sie aufnehmen</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: CPU is what is missing</source>
        <comment>plan.unplaced.cpu</comment>
        <translation>{1} von {0} haben keinen Platz: Es fehlt an CPU</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: disk is what is missing</source>
        <comment>plan.unplaced.disk</comment>
        <translation>{1} von {0} haben keinen Platz: Es fehlt an Disk</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: the hosts that could take them are not healthy enough</source>
        <comment>plan.unplaced.health</comment>
        <translation>{1} von {0} haben keinen Platz: Die möglichen Hosts sind nicht gesund genug</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: the hosts that could take them are down or cordoned</source>
        <comment>plan.unplaced.host_state</comment>
        <translation>{1} von {0} haben keinen Platz: Die möglichen Hosts sind ausgefallen oder gesperrt</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: one more would exceed the allowed skew between regions</source>
        <comment>plan.unplaced.max_skew</comment>
        <translation>{1} von {0} haben keinen Platz: Eine weitere überschritte die erlaubte Schieflage zwischen Regionen</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: memory is what is missing</source>
        <comment>plan.unplaced.memory</comment>
        <translation>{1} von {0} haben keinen Platz: Es fehlt an Speicher</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: the rest must open new regions, and none has room</source>
        <comment>plan.unplaced.min_regions</comment>
        <translation>{1} von {0} haben keinen Platz: Der Rest muss neue Regionen eröffnen, und keine hat Platz</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: there is no host to choose from</source>
        <comment>plan.unplaced.no_host</comment>
        <translation>{1} von {0} haben keinen Platz: Es gibt keinen Host zur Auswahl</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: every host with room holds one already</source>
        <comment>plan.unplaced.per_host</comment>
        <translation>{1} von {0} haben keinen Platz: Jeder Host mit Platz hat schon eine</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: the regions with room hold as many as they may</source>
        <comment>plan.unplaced.per_region</comment>
        <translation>{1} von {0} haben keinen Platz: Die Regionen mit Platz haben so viele, wie sie dürfen</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: the regions with room are not allowed</source>
        <comment>plan.unplaced.region</comment>
        <translation>{1} von {0} haben keinen Platz: Die Regionen mit Platz sind nicht erlaubt</translation>
    </message>
    <message>
        <source>{1} of {0} have no place: their volume is elsewhere</source>
        <comment>plan.unplaced.volume</comment>
        <translation>{1} von {0} haben keinen Platz: Ihr Volume liegt anderswo</translation>
    </message>
    <message>
        <source>{0} has no hosts, so nothing can run there</source>
        <comment>region.no_hosts</comment>
        <translation>{0} hat keine Hosts, daher kann dort nichts laufen</translation>
    </message>
    <message>
        <source>region {0} is not in the catalogue; add latitude and longitude</source>
        <comment>region.no_place</comment>
        <translation>Region {0} steht nicht im Katalog; Breite und Länge angeben</translation>
    </message>
    <message>
        <source>{0} uses {2} of its {1}, more than the {3} that the plan allows</source>
        <comment>region.over_limit</comment>
        <translation>{0} nutzt {2} von {1}, mehr als die {3}, die der Plan erlaubt</translation>
    </message>
    <message>
        <source>the platform has withdrawn {0}; its workloads go to {1} now</source>
        <comment>region.withdrawn</comment>
        <translation>die Plattform hat {0} aufgegeben; die Workloads gehen nun nach {1}</translation>
    </message>
    <message>
        <source>{0} more of {1} in {2}, and every target is met</source>
        <comment>remedy.more_all</comment>
        <translation>{0} mehr von {1} in {2}, und jedes Ziel ist erreicht</translation>
    </message>
    <message>
        <source>{0} more of {1} in {2} helps {3} of the {4}</source>
        <comment>remedy.more_some</comment>
        <translation>{0} mehr von {1} in {2} hilft {3} der {4}</translation>
    </message>
    <message>
        <source>a new region {0} helps {1} of the {2}</source>
        <comment>remedy.region</comment>
        <translation>eine neue Region {0} hilft {1} der {2}</translation>
    </message>
    <message>
        <source>a new region {2} with {0} more of {1}, and every target is met</source>
        <comment>remedy.region_all</comment>
        <translation>eine neue Region {2} mit {0} mehr von {1}, und jedes Ziel ist erreicht</translation>
    </message>
    <message>
        <source>a new region {0}, and every target is met</source>
        <comment>remedy.region_alone</comment>
        <translation>eine neue Region {0}, und jedes Ziel ist erreicht</translation>
    </message>
    <message>
        <source>a new region {2} with {0} more of {1} helps {3} of the {4}</source>
        <comment>remedy.region_some</comment>
        <translation>eine neue Region {2} mit {0} mehr von {1} hilft {3} der {4}</translation>
    </message>
    <message>
        <source>{0} to {1} takes {2} ms and back {3} ms, more than 25 % apart; both are kept as they are</source>
        <comment>rtt.asymmetric</comment>
        <translation>{0} nach {1} dauert {2} ms und zurück {3} ms, über 25 % Unterschied; beide bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no name of a site; it needs 1 to 200 printable characters</source>
        <comment>rtt.bad_name</comment>
        <translation>&quot;{0}&quot; ist kein Name eines Standorts; nötig sind 1 bis 200 druckbare Zeichen</translation>
    </message>
    <message>
        <source>a pair needs the texts from and to and the number rtt_ms</source>
        <comment>rtt.bad_pair</comment>
        <translation>ein Paar braucht die Texte from und to und die Zahl rtt_ms</translation>
    </message>
    <message>
        <source>{0} must be {1}, but is {2}</source>
        <comment>rtt.bad_type</comment>
        <translation>{0} muss {1} sein, ist aber {2}</translation>
    </message>
    <message>
        <source>{0} to {1} is {2} ms here and {3} ms in {4}, which was read first and stays; if the files are of different percentiles, import one</source>
        <comment>rtt.conflict</comment>
        <translation>{0} nach {1} ist hier {2} ms und in {4}, das zuerst gelesen wurde und gilt, {3} ms; wenn die Dateien verschiedene Perzentile enthalten, nur eine importieren</translation>
    </message>
    <message>
        <source>{0} to {1} has a value already, at {2}; remove one</source>
        <comment>rtt.duplicate_pair</comment>
        <translation>{0} nach {1} hat schon einen Wert, bei {2}; einen entfernen</translation>
    </message>
    <message>
        <source>{0} stands twice among the {1}; remove one</source>
        <comment>rtt.duplicate_site</comment>
        <translation>{0} steht zweimal unter {1}; einen Eintrag entfernen</translation>
    </message>
    <message>
        <source>{0} to {1} takes {2} ms, but light in fibre needs {3} ms for the {4} km; correct the value, or give the site its region in a mapping file; it is left out</source>
        <comment>rtt.faster_than_light</comment>
        <translation>{0} nach {1} dauert {2} ms, aber Licht in Glasfaser braucht {3} ms für die {4} km; den Wert berichtigen oder dem Standort in einer Zuordnungsdatei seine Region geben; er wird ausgelassen</translation>
    </message>
    <message>
        <source>a line of the mapping needs a site and a region, with a comma between; an empty region leaves the site out</source>
        <comment>rtt.map_row</comment>
        <translation>eine Zeile der Zuordnung braucht einen Standort und eine Region, durch Komma getrennt; eine leere Region lässt den Standort aus</translation>
    </message>
    <message>
        <source>the region {0} is given to {1} and to {2}; remove one</source>
        <comment>rtt.map_twice</comment>
        <translation>die Region {0} ist {1} und {2} zugeordnet; eine Zuordnung entfernen</translation>
    </message>
    <message>
        <source>no file has a site {0}; correct the name or remove the line</source>
        <comment>rtt.map_unknown_site</comment>
        <translation>keine Datei hat einen Standort {0}; den Namen berichtigen oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>{0} has no {1}, so its pairs are known by its {2} alone</source>
        <comment>rtt.no_counterpart</comment>
        <translation>{0} hat keine {1}, daher sind ihre Paare nur durch ihre {2} bekannt</translation>
    </message>
    <message>
        <source>there are no round-trip times here; needed is CSV with destinations in the first line and a source in front of each row, CSV with the columns from, to and rtt_ms, or JSON {&quot;from&quot;: {&quot;to&quot;: ms}}</source>
        <comment>rtt.no_matrix</comment>
        <translation>hier sind keine Rundlaufzeiten; nötig ist CSV mit Zielen in der ersten Zeile und einer Quelle vor jeder Zeile, CSV mit den Spalten from, to und rtt_ms, oder JSON {&quot;from&quot;: {&quot;to&quot;: ms}}</translation>
    </message>
    <message>
        <source>the file has no round-trip time; needed is CSV with destinations in the first line and a source in front of each row, CSV with the columns from, to and rtt_ms, or JSON {&quot;from&quot;: {&quot;to&quot;: ms}}</source>
        <comment>rtt.no_values</comment>
        <translation>die Datei hat keine Rundlaufzeit; nötig ist CSV mit Zielen in der ersten Zeile und einer Quelle vor jeder Zeile, CSV mit den Spalten from, to und rtt_ms, oder JSON {&quot;from&quot;: {&quot;to&quot;: ms}}</translation>
    </message>
    <message>
        <source>{0} to {1} must be a number of milliseconds, but is {2}; correct it, or leave the cell empty</source>
        <comment>rtt.not_a_number</comment>
        <translation>{0} nach {1} muss eine Zahl von Millisekunden sein, ist aber {2}; berichtigen oder die Zelle leer lassen</translation>
    </message>
    <message>
        <source>{0} of {1} rows have no column and {2} of {3} columns no row, so this is no matrix of sites; is the file cut off?</source>
        <comment>rtt.not_square</comment>
        <translation>{0} von {1} Zeilen haben keine Spalte und {2} von {3} Spalten keine Zeile, dies ist also keine Matrix von Standorten; ist die Datei abgeschnitten?</translation>
    </message>
    <message>
        <source>a quote is opened and never closed; close it, or double a quote that belongs to the text</source>
        <comment>rtt.open_quote</comment>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen; schließen, oder verdoppeln, wenn es zum Text gehört</translation>
    </message>
    <message>
        <source>{0} to {1} must be between 0 and {2} ms, but is {3}; correct it, or leave the cell empty</source>
        <comment>rtt.out_of_range</comment>
        <translation>{0} nach {1} muss zwischen 0 und {2} ms liegen, ist aber {3}; berichtigen oder die Zelle leer lassen</translation>
    </message>
    <message>
        <source>the row has {0} fields and the first line {1}; is the file cut off, or a comma missing?</source>
        <comment>rtt.row_length</comment>
        <translation>die Zeile hat {0} Felder und die erste Zeile {1}; ist die Datei abgeschnitten, oder fehlt ein Komma?</translation>
    </message>
    <message>
        <source>the fields are separated by {0}; save the file with commas, and points in decimals</source>
        <comment>rtt.separator</comment>
        <translation>die Felder sind durch {0} getrennt; die Datei mit Kommas und Dezimalpunkten speichern</translation>
    </message>
    <message>
        <source>the file has more than {0} values, more than 2,000 sites can have; import a part of it</source>
        <comment>rtt.too_large</comment>
        <translation>die Datei hat mehr als {0} Werte, mehr als 2.000 Standorte haben können; einen Teil davon importieren</translation>
    </message>
    <message>
        <source>the file has more than {0} sites; a plan cannot have more, so import a part of them</source>
        <comment>rtt.too_many_sites</comment>
        <translation>die Datei hat mehr als {0} Standorte; mehr kann ein Plan nicht haben, daher einen Teil davon importieren</translation>
    </message>
    <message>
        <source>{0} to {1} stays at {2} ms, which was typed; {4} says {3} ms; remove the entry to take it</source>
        <comment>rtt.typed_wins</comment>
        <translation>{0} nach {1} bleibt bei den eingegebenen {2} ms; {4} sagt {3} ms; den Eintrag entfernen, um das zu übernehmen</translation>
    </message>
    <message>
        <source>{0} is no region of the plan or the catalogue and no known site of a provider; give it a region in a mapping file (--map), or an empty one to leave it out</source>
        <comment>rtt.unknown_site</comment>
        <translation>{0} ist weder Region des Plans oder Katalogs noch bekannter Standort eines Anbieters; in einer Zuordnungsdatei (--map) eine Region geben, oder eine leere, um ihn auszulassen</translation>
    </message>
    <message>
        <source>{0} to {1} takes 0 ms, which no two places can; correct it, or leave the cell empty; it is left out</source>
        <comment>rtt.zero</comment>
        <translation>{0} nach {1} dauert 0 ms, was zwischen zwei Orten unmöglich ist; berichtigen oder die Zelle leer lassen; der Wert wird ausgelassen</translation>
    </message>
    <message>
        <source>{0} to {1} carries {2} of its {3} Mbit/s ({4}); above 70 % there is no room for a detour</source>
        <comment>traffic.link_busy</comment>
        <translation>{0} nach {1} trägt {2} von {3} Mbit/s ({4}); über 70 % ist kein Platz für einen Umweg</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} cannot go in: no edge is up</source>
        <comment>traffic.lost.no_edge</comment>
        <translation>{1} Anfragen/s von {0} kommen nicht hinein: Keine Edge ist in Betrieb</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} find no microVM: none has a place on a healthy host</source>
        <comment>traffic.lost.no_microvm</comment>
        <translation>{1} Anfragen/s von {0} finden keine microVM: Keine hat einen Platz auf einem gesunden Host</translation>
    </message>
    <message>
        <source>where the users of {0} are is not known, so its {1} requests/s go nowhere; add clients</source>
        <comment>traffic.lost.no_users</comment>
        <translation>wo die Nutzer von {0} sind, ist nicht bekannt, daher gehen seine {1} Anfragen/s nirgendwohin; Nutzerorte hinzufügen</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} find no microVM in the regions that its traffic policy lists; list others, or let it run there</source>
        <comment>traffic.lost.not_allowed</comment>
        <translation>{1} Anfragen/s von {0} finden keine microVM in den Regionen seiner Verkehrsregel; andere aufführen oder ihn dort laufen lassen</translation>
    </message>
    <message>
        <source>no workload says what its users ask; give one a traffic with requests_per_s</source>
        <comment>traffic.none</comment>
        <translation>kein Workload sagt, was seine Nutzer anfragen; einem ein traffic mit requests_per_s geben</translation>
    </message>
    <message>
        <source>{0} refuses {2} of its requests in {1} ({3} requests/s): it needs more microVMs or higher limits there</source>
        <comment>traffic.overload</comment>
        <translation>{0} weist {2} seiner Anfragen in {1} ab ({3} Anfragen/s): Nötig sind dort mehr microVMs oder höhere Grenzen</translation>
    </message>
    <message>
        <source>the traffic policy of {0} chooses among regions; list some, or use the policy nearest</source>
        <comment>traffic.policy_regions</comment>
        <translation>die Verkehrsregel von {0} wählt unter Regionen; welche aufführen oder die Regel nearest verwenden</translation>
    </message>
    <message>
        <source>{0} stands twice among the regions of the traffic; remove one</source>
        <comment>traffic.region_twice</comment>
        <translation>{0} steht zweimal unter den Regionen des Verkehrs; einmal entfernen</translation>
    </message>
    <message>
        <source>the soft limit {0} is above the hard limit {1}; lower it, or raise the hard limit</source>
        <comment>traffic.soft_over_hard</comment>
        <translation>die weiche Grenze {0} liegt über der harten Grenze {1}; senken oder die harte Grenze anheben</translation>
    </message>
    <message>
        <source>the plan&apos;s workloads are asked for more than {0} requests/s; that is the most that can be routed</source>
        <comment>traffic.too_much</comment>
        <translation>an die Workloads des Plans gehen mehr als {0} Anfragen/s; mehr lässt sich nicht verteilen</translation>
    </message>
    <message>
        <source>nothing to place yet: add a workload</source>
        <comment>verdict.empty</comment>
        <translation>noch nichts zu platzieren: einen Workload hinzufügen</translation>
    </message>
    <message>
        <source>everything has a place, and every latency target is met</source>
        <comment>verdict.fine</comment>
        <translation>alles hat einen Platz, und jedes Latenzziel ist erreicht</translation>
    </message>
    <message>
        <source>asked to survive the loss of any one region, the plan would not</source>
        <comment>verdict.not_survivable</comment>
        <translation>der Plan soll den Ausfall einer beliebigen Region überstehen, würde es aber nicht</translation>
    </message>
    <message>
        <source>everything has a place</source>
        <comment>verdict.placed</comment>
        <translation>alles hat einen Platz</translation>
    </message>
    <message>
        <source>{0} of {1} workloads miss their latency target</source>
        <comment>verdict.target_missed</comment>
        <translation>{0} von {1} Workloads verfehlen ihr Latenzziel</translation>
    </message>
    <message>
        <source>{0} misses its latency target</source>
        <comment>verdict.target_missed_one</comment>
        <translation>{0} verfehlt sein Latenzziel</translation>
    </message>
    <message>
        <source>{0} microVMs of {1} workloads have no place</source>
        <comment>verdict.unplaced</comment>
        <translation>{0} microVMs von {1} Workloads haben keinen Platz</translation>
    </message>
    <message>
        <source>{0} microVMs of {1} have no place</source>
        <comment>verdict.unplaced_of_one</comment>
        <translation>{0} microVMs von {1} haben keinen Platz</translation>
    </message>
    <message>
        <source>{0} has no place</source>
        <comment>verdict.unplaced_one</comment>
        <translation>{0} hat keinen Platz</translation>
    </message>
    <message>
        <source>{0} and {1} must be near each other in a circle; the rule of {0} is ignored</source>
        <comment>workload.affinity_cycle</comment>
        <translation>{0} und {1} müssen im Kreis nah beieinander sein; die Regel von {0} wird ignoriert</translation>
    </message>
    <message>
        <source>{0} cannot be near itself; remove it from affinity</source>
        <comment>workload.affinity_self</comment>
        <translation>{0} kann nicht nah bei sich selbst sein; aus der Affinität entfernen</translation>
    </message>
    <message>
        <source>an empty allow list leaves {0} nowhere to run; remove it to allow all regions</source>
        <comment>workload.allow_empty</comment>
        <translation>eine leere Liste erlaubter Regionen lässt {0} nirgends laufen; entfernen, um alle Regionen zu erlauben</translation>
    </message>
    <message>
        <source>{0} keeps its data on a single volume: losing that host loses what is newer than the last snapshot</source>
        <comment>workload.lone_volume</comment>
        <translation>{0} hält seine Daten auf einem einzigen Volume: Mit diesem Host geht verloren, was neuer als der letzte Snapshot ist</translation>
    </message>
    <message>
        <source>{0} asks for {1} regions, but only {2} are allowed</source>
        <comment>workload.min_regions_clamped</comment>
        <translation>{0} verlangt {1} Regionen, aber nur {2} sind erlaubt</translation>
    </message>
    <message>
        <source>{0} has no users, so distance does not matter for it</source>
        <comment>workload.no_clients</comment>
        <translation>{0} hat keine Nutzer, daher spielt die Entfernung keine Rolle</translation>
    </message>
    <message>
        <source>{0} needs a size, or a demand with cpu_mvcpu and memory_mib</source>
        <comment>workload.no_demand</comment>
        <translation>{0} braucht eine Größe oder einen Bedarf mit cpu_mvcpu und memory_mib</translation>
    </message>
    <message>
        <source>all of {0} runs in {1}: losing that region loses it</source>
        <comment>workload.one_region</comment>
        <translation>{0} läuft ganz in {1}: Mit dieser Region fällt er aus</translation>
    </message>
    <message>
        <source>{0} has no replicas and is parked</source>
        <comment>workload.parked</comment>
        <translation>{0} hat keine Replikate und ist geparkt</translation>
    </message>
    <message>
        <source>{0} is in the list of {1} but not in the plan</source>
        <comment>workload.region_not_in_plan</comment>
        <translation>{0} steht in der Liste {1}, aber nicht im Plan</translation>
    </message>
    <message>
        <source>{0} runs a single microVM: any host failure takes it down</source>
        <comment>workload.single_replica</comment>
        <translation>{0} läuft als einzelne microVM: Jeder Hostausfall legt ihn lahm</translation>
    </message>
    <message>
        <source>{0} cannot survive the loss of a region, however large hosts are: its rules leave it no other place; allow more regions or microVMs on a host, unpin it, or add hosts</source>
        <comment>workload.survive_confined</comment>
        <translation>{0} kann den Ausfall einer Region nicht überstehen, wie groß Hosts auch sind: Seine Regeln lassen ihm keinen anderen Platz; mehr Regionen oder microVMs je Host erlauben, die Anheftung lösen oder Hosts hinzufügen</translation>
    </message>
    <message>
        <source>{0} serves {3} of its users within the target of {2}; the plan asks for {4} (95 % are served within {1})</source>
        <comment>workload.target_missed</comment>
        <translation>{0} versorgt {3} seiner Nutzer innerhalb des Ziels von {2}; der Plan verlangt {4} (95 % werden innerhalb von {1} versorgt)</translation>
    </message>
    <message>
        <source>{0} standbys for {1} replicas; there can be at most one each</source>
        <comment>workload.too_many_standbys</comment>
        <translation>{0} Standbys für {1} Replikate; höchstens einer für jedes ist möglich</translation>
    </message>
    <message>
        <source>there is no machine size &quot;{0}&quot;; `flightplan-cli catalog sizes` lists them</source>
        <comment>workload.unknown_size</comment>
        <translation>es gibt keine Machine-Größe &quot;{0}&quot;; `flightplan-cli catalog sizes` listet sie</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} are refused on their way: a link does not carry them; give it more capacity, or let {0} run nearer to its users</source>
        <comment>traffic.link_full</comment>
        <translation>{1} Anfragen/s von {0} werden unterwegs abgewiesen: Eine Verbindung trägt sie nicht; ihr mehr Kapazität geben oder {0} näher bei den Nutzern laufen lassen</translation>
    </message>
    <message>
        <source>{2} Mbit/s want to go from {0} to {1}, which carries {3} ({4}); the rest is refused</source>
        <comment>traffic.link_over</comment>
        <translation>{2} Mbit/s wollen von {0} nach {1}, die Verbindung trägt {3} ({4}); der Rest wird abgewiesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add a host to {0}</source>
        <comment>cure.add_host</comment>
        <translation>Host zu {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add a host like {0}</source>
        <comment>cure.add_host_like</comment>
        <translation>Host wie {0} hinzufügen</translation>
    </message>
    <message>
        <source>Allow {0} in {1}</source>
        <comment>cure.allow_region</comment>
        <translation>{0} in {1} erlauben</translation>
    </message>
    <message>
        <source>Allow {0} of {1} on a host</source>
        <comment>cure.per_host</comment>
        <translation>{0} von {1} je Host erlauben</translation>
    </message>
    <message>
        <source>Allow {0} of {1} in a region</source>
        <comment>cure.per_region</comment>
        <translation>{0} von {1} je Region erlauben</translation>
    </message>
    <message>
        <source>Relax the spread of {0}</source>
        <comment>cure.relax_spread</comment>
        <translation>Verteilung von {0} lockern</translation>
    </message>
    <message>
        <source>Run two of {0}</source>
        <comment>cure.run_two</comment>
        <translation>Zwei von {0} laufen lassen</translation>
    </message>
    <message>
        <source>Use {0} for {1}</source>
        <comment>cure.size</comment>
        <translation>{0} für {1} nehmen</translation>
    </message>
    <message>
        <source>Use {0} with its own CPU and memory for {1}</source>
        <comment>cure.size_all</comment>
        <translation>{0} mit dessen eigener CPU und eigenem Speicher für {1} nehmen</translation>
    </message>
    <message>
        <source>Use {0} with its own CPU for {1}</source>
        <comment>cure.size_cpu</comment>
        <translation>{0} mit dessen eigener CPU für {1} nehmen</translation>
    </message>
    <message>
        <source>Use {0} with its own memory for {1}</source>
        <comment>cure.size_memory</comment>
        <translation>{0} mit dessen eigenem Speicher für {1} nehmen</translation>
    </message>
    <message>
        <source>Allow a skew of {0} for {1}</source>
        <comment>cure.skew</comment>
        <translation>Schieflage von {0} für {1} erlauben</translation>
    </message>
    <message>
        <source>Spread {0} over two regions</source>
        <comment>cure.two_regions</comment>
        <translation>{0} über zwei Regionen verteilen</translation>
    </message>
    <message>
        <source>Unpin {0}</source>
        <comment>cure.unpin</comment>
        <translation>Anheftung von {0} lösen</translation>
    </message>
    <message>
        <source>places {0} of the {1}</source>
        <comment>remedy.cure</comment>
        <translation>platziert {0} der {1}</translation>
    </message>
    <message>
        <source>places them all</source>
        <comment>remedy.cure_all</comment>
        <translation>platziert alle</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: in a text, \{1} means nothing; write \\ for a backslash</source>
        <comment>syntax.bad_escape</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: in einem Text bedeutet \{1} nichts; für einen Backslash \\ schreiben</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: {1} is no number; write it like 12, 0.5 or 1e6</source>
        <comment>syntax.bad_number</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: {1} ist keine Zahl; schreiben wie 12, 0.5 oder 1e6</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: \u needs four hexadecimal digits that are a character; correct them or write the character itself</source>
        <comment>syntax.bad_unicode</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: \u braucht vier hexadezimale Ziffern, die ein Zeichen sind; berichtigen oder das Zeichen selbst schreiben</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: {1} is no value; put a text in double quotes, as &quot;{1}&quot;</source>
        <comment>syntax.bad_value</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: {1} ist kein Wert; einen Text in doppelte Anführungszeichen setzen: &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: the number {1} is too large to be read; correct it</source>
        <comment>syntax.big_number</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: die Zahl {1} ist zu groß zum Lesen; berichtigen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: JSON has no comments; remove it</source>
        <comment>syntax.comment</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: JSON hat keine Kommentare; entfernen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: a text has the control character {1} in it; write {1} or remove it</source>
        <comment>syntax.control_character</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: ein Text enthält das Steuerzeichen {1}; {1} schreiben oder entfernen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: before this comma nothing stands; remove it or add what is missing</source>
        <comment>syntax.extra_comma</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: vor diesem Komma steht nichts; entfernen oder ergänzen, was fehlt</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: everything is closed before {1}; remove what follows, or the bracket too many before it</source>
        <comment>syntax.extra_text</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: vor {1} ist alles geschlossen; entfernen, was folgt, oder die Klammer zu viel davor</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: a text goes past the end of its line; close it with a double quote, or write \n for a new line</source>
        <comment>syntax.line_break</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: ein Text geht über das Zeilenende hinaus; mit einem doppelten Anführungszeichen schließen oder \n für eine neue Zeile schreiben</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: put a colon after the key &quot;{1}&quot;</source>
        <comment>syntax.missing_colon</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: einen Doppelpunkt nach dem Schlüssel &quot;{1}&quot; setzen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: add a comma before {1}</source>
        <comment>syntax.missing_comma</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: ein Komma vor {1} setzen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: the key &quot;{1}&quot; has no value; add one after its colon</source>
        <comment>syntax.missing_value</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: der Schlüssel &quot;{1}&quot; hat keinen Wert; nach dem Doppelpunkt einen ergänzen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: a text is not UTF-8; save the file as UTF-8</source>
        <comment>syntax.bad_encoding</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: ein Text ist kein UTF-8; die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>this is no valid JSON: it contains a NUL byte; save the file as text in UTF-8</source>
        <comment>syntax.nul</comment>
        <translation>dies ist kein gültiges JSON: es enthält ein NUL-Byte; die Datei als Text in UTF-8 speichern</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: a text begins here and never ends; close it with a double quote</source>
        <comment>syntax.open_text</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: ein Text beginnt hier und endet nie; mit einem doppelten Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: keys and texts stand in double quotes; put &quot; in place of {1}</source>
        <comment>syntax.other_quote</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: Schlüssel und Texte stehen in doppelten Anführungszeichen; &quot; an die Stelle von {1} setzen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: {1} is no word of JSON; write {2}</source>
        <comment>syntax.other_word</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: {1} ist kein Wort von JSON; {2} schreiben</translation>
    </message>
    <message>
        <source>this is no valid JSON: the file ends too early at column {0}, with {1} still open; add what is missing and {2}</source>
        <comment>syntax.too_short</comment>
        <translation>dies ist kein gültiges JSON: die Datei endet zu früh in Spalte {0}, {1} ist noch offen; ergänzen, was fehlt, und {2}</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: remove the comma before {1}</source>
        <comment>syntax.trailing_comma</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: das Komma vor {1} entfernen</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: {1} cannot stand here; remove it or complete what is before it</source>
        <comment>syntax.unexpected</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: {1} kann hier nicht stehen; entfernen oder vervollständigen, was davor steht</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: put the key in double quotes, as &quot;{1}&quot;</source>
        <comment>syntax.unquoted_key</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: den Schlüssel in doppelte Anführungszeichen setzen: &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>this is no valid JSON at column {0}: {1} cannot close the {2} of line {3}; put {4} before it or in its place</source>
        <comment>syntax.wrong_bracket</comment>
        <translation>dies ist kein gültiges JSON in Spalte {0}: {1} kann die {2} aus Zeile {3} nicht schließen; {4} davor oder an ihre Stelle setzen</translation>
    </message>
    <message>
        <source>{0} passes on {1} packets/s, which takes {2} cores, but {3} are reserved or free; reserve more on the host, or spread its microVMs</source>
        <comment>traffic.forwarding</comment>
        <translation>{0} leitet {1} Pakete/s weiter, was {2} Kerne braucht, aber {3} sind reserviert oder frei; auf dem Host mehr reservieren oder seine microVMs verteilen</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} have no microVM in the part of the world that their users may not leave; let it run there, or loosen its residency</source>
        <comment>traffic.lost.residency</comment>
        <translation>{1} Anfragen/s von {0} haben keine microVM in dem Teil der Welt, den ihre Nutzer nicht verlassen dürfen; ihn dort laufen lassen oder die Residenz lockern</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>origin.catalogue</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>another provider&apos;s median between sites nearby (Azure), {0}</source>
        <comment>origin.catalogue_median</comment>
        <translation>der Median eines anderen Anbieters zwischen nahen Orten (Azure), {0}</translation>
    </message>
    <message>
        <source>the median of a nearby pair (Azure), scaled by distance, {0}</source>
        <comment>origin.catalogue_scaled</comment>
        <translation>der Median eines nahen Paars (Azure), nach der Entfernung umgerechnet, {0}</translation>
    </message>
    <message>
        <source>unreachable: every path between them has a link that is down</source>
        <comment>origin.cut</comment>
        <translation>unerreichbar: Auf jedem Pfad dazwischen ist eine Verbindung ausgefallen</translation>
    </message>
    <message>
        <source>estimated from {0} km and the detours measured between networks nearby ({1} km off at the farther end); four estimates of five are within ±{2} ms</source>
        <comment>origin.estimate</comment>
        <translation>geschätzt aus {0} km und den Umwegen, die zwischen nahen Netzen gemessen sind ({1} km entfernt am ferneren Ende); vier von fünf Schätzungen liegen innerhalb von ±{2} ms</translation>
    </message>
    <message>
        <source>measured, in the plan&apos;s latency list</source>
        <comment>origin.measured</comment>
        <translation>gemessen, in der Latenzliste des Plans</translation>
    </message>
    <message>
        <source>measured, in the plan&apos;s latency list ({0})</source>
        <comment>origin.measured_known</comment>
        <translation>gemessen, in der Latenzliste des Plans ({0})</translation>
    </message>
    <message>
        <source>shortest path over links that are up</source>
        <comment>origin.path</comment>
        <translation>kürzester Pfad über Verbindungen, die in Betrieb sind</translation>
    </message>
    <message>
        <source>a proxy, in the plan&apos;s latency list</source>
        <comment>origin.proxy</comment>
        <translation>eine Näherung, in der Latenzliste des Plans</translation>
    </message>
    <message>
        <source>a proxy, in the plan&apos;s latency list ({0})</source>
        <comment>origin.proxy_known</comment>
        <translation>eine Näherung, in der Latenzliste des Plans ({0})</translation>
    </message>
    <message>
        <source>between hosts of one region, estimated</source>
        <comment>origin.same_region</comment>
        <translation>zwischen Hosts einer Region, geschätzt</translation>
    </message>
    <message>
        <source>typed, in the plan&apos;s latency list</source>
        <comment>origin.typed</comment>
        <translation>eingegeben, in der Latenzliste des Plans</translation>
    </message>
    <message>
        <source>typed, in the plan&apos;s latency list ({0})</source>
        <comment>origin.typed_known</comment>
        <translation>eingegeben, in der Latenzliste des Plans ({0})</translation>
    </message>
    <message>
        <source>{1} requests/s of {0} reach no microVM: no path leads from their edge to one; add or mend a link, or let it run where they get in</source>
        <comment>traffic.lost.unreachable</comment>
        <translation>{1} Anfragen/s von {0} erreichen keine microVM: Kein Pfad führt von ihrer Edge dorthin; eine Verbindung hinzufügen oder wiederherstellen oder ihn dort laufen lassen, wo sie hineinkommen</translation>
    </message>
    <message>
        <source>{0} keeps its users in {1} parts of the world; at most 32 can be told apart; name a larger part, such as @eu, instead of its regions</source>
        <comment>workload.residency_many</comment>
        <translation>{0} hält seine Nutzer in {1} Teilen der Welt; höchstens 32 lassen sich unterscheiden; statt der Regionen einen größeren Teil nennen, etwa @eu</translation>
    </message>
    <message>
        <source>{1} of the users of {0} may be served only in a part of the world where it does not run; let it run there, or loosen its residency</source>
        <comment>workload.residency_unserved</comment>
        <translation>{1} der Nutzer von {0} dürfen nur in einem Teil der Welt bedient werden, in dem er nicht läuft; ihn dort laufen lassen oder die Residenz lockern</translation>
    </message>
</context>
<context>
    <name>FleetText</name>
    <message>
        <source>%1 of allocatable %2 requested</source>
        <translation>%1 von zuteilbarem %2 angefordert</translation>
    </message>
    <message>
        <source>Nothing requested</source>
        <translation>Nichts angefordert</translation>
    </message>
    <message>
        <source>Machines: %1</source>
        <translation>Machines: %1</translation>
    </message>
    <message>
        <source>microVMs: %1</source>
        <translation>microVMs: %1</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>over limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>unplaced</source>
        <translation>ohne Platz</translation>
    </message>
    <message>
        <source>up</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>cordoned: keeps what it has, takes nothing new</source>
        <translation>gesperrt: behält, was da ist, nimmt nichts Neues</translation>
    </message>
    <message>
        <source>past the utilisation limit</source>
        <translation>über der Auslastungsgrenze</translation>
    </message>
    <message>
        <source>not everything has a place</source>
        <translation>nicht alles hat einen Platz</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Assumed by the catalogue: the platform does not publish its hosts</source>
        <translation>Vom Katalog angenommen: Die Plattform veröffentlicht ihre Hosts nicht</translation>
    </message>
    <message>
        <source>%1 has no place: %2</source>
        <translation>%1 hat keinen Platz: %2</translation>
    </message>
    <message>
        <source>%1 on %2, score %3</source>
        <translation>%1 auf %2, Score %3</translation>
    </message>
    <message>
        <source>The platform calls it a Machine</source>
        <translation>Die Plattform nennt sie Machine</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 von %2 platziert</translation>
    </message>
    <message>
        <source>No users are given, so latency counts nowhere</source>
        <translation>Keine Nutzer angegeben, die Latenz zählt daher nirgends</translation>
    </message>
    <message>
        <source>95 % of its users within %1 ms</source>
        <translation>95 % der Nutzer innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>More than 5 % of its users are not served</source>
        <translation>Mehr als 5 % der Nutzer sind unversorgt</translation>
    </message>
    <message>
        <source>%1 of its users inside the latency target</source>
        <translation>%1 der Nutzer innerhalb des Latenzziels</translation>
    </message>
    <message>
        <source>The platform calls it a process group</source>
        <translation>Die Plattform nennt ihn Prozessgruppe</translation>
    </message>
    <message>
        <source>its regions are not allowed</source>
        <translation>die Regionen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>no host has its class</source>
        <translation>kein Host hat die Klasse</translation>
    </message>
    <message>
        <source>the hosts are down or cordoned</source>
        <translation>die Hosts sind ausgefallen oder gesperrt</translation>
    </message>
    <message>
        <source>the hosts are not healthy enough</source>
        <translation>die Hosts sind nicht gesund genug</translation>
    </message>
    <message>
        <source>no host has enough CPU left</source>
        <translation>kein Host hat genug CPU übrig</translation>
    </message>
    <message>
        <source>no host has enough memory left</source>
        <translation>kein Host hat genug Speicher übrig</translation>
    </message>
    <message>
        <source>no host has enough bandwidth left</source>
        <translation>kein Host hat genug Bandbreite übrig</translation>
    </message>
    <message>
        <source>no host has enough disk left</source>
        <translation>kein Host hat genug Disk übrig</translation>
    </message>
    <message>
        <source>each host has as many of its replicas as it may have</source>
        <translation>jeder Host hat so viele Replikate, wie er haben darf</translation>
    </message>
    <message>
        <source>each region has as many of its replicas as it may have</source>
        <translation>jede Region hat so viele Replikate, wie sie haben darf</translation>
    </message>
    <message>
        <source>the regions would be too uneven</source>
        <translation>die Regionen wären zu ungleich</translation>
    </message>
    <message>
        <source>it needs a region that has none yet</source>
        <translation>nötig ist eine Region, die noch keines hat</translation>
    </message>
    <message>
        <source>it may only stand where its companions are</source>
        <translation>nur dort erlaubt, wo die Begleiter sind</translation>
    </message>
    <message>
        <source>its volume is elsewhere</source>
        <translation>das Volume liegt anderswo</translation>
    </message>
    <message>
        <source>there is no host for it</source>
        <translation>es gibt keinen Host dafür</translation>
    </message>
</context>
<context>
    <name>MapActions</name>
    <message>
        <source>The whole world; areas are true</source>
        <translation>Die ganze Welt, flächentreu</translation>
    </message>
    <message>
        <source>As most web maps show it; north is up everywhere</source>
        <translation>Wie die meisten Webkarten; Norden ist überall oben</translation>
    </message>
    <message>
        <source>One half of the world, as from space; drag to turn it</source>
        <translation>Eine Hälfte der Welt, wie aus dem All; ziehen dreht sie</translation>
    </message>
</context>
<context>
    <name>MeterText</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>%1 requested</source>
        <translation>%1 angefordert</translation>
    </message>
    <message>
        <source>%1 requested of %2 that can be allocated: %3. The tick is the plan&apos;s limit of %4.</source>
        <translation>%1 von %2 zuteilbar angefordert: %3. Der Strich ist die Grenze des Plans von %4.</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
</context>
<context>
    <name>ObjectItem</name>
    <message>
        <source>region of the catalogue, with its default hosts</source>
        <translation>Region des Katalogs, mit ihren Standardhosts</translation>
    </message>
    <message>
        <source>region of your own, latencies estimated, with default hosts</source>
        <translation>eigene Region, Latenzen geschätzt, mit Standardhosts</translation>
    </message>
    <message>
        <source>app · workloads: %1</source>
        <translation>App · Workloads: %1</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>Machines: %1</source>
        <translation>Machines: %1</translation>
    </message>
    <message>
        <source>microVMs: %1</source>
        <translation>microVMs: %1</translation>
    </message>
    <message>
        <source>Add %1 (%2)</source>
        <translation>%1 hinzufügen (%2)</translation>
    </message>
    <message>
        <source>Add a region in %1</source>
        <translation>Region in %1 hinzufügen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>region, down</source>
        <translation>Region, ausgefallen</translation>
    </message>
    <message>
        <source>hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>%1 equal hosts in %2</source>
        <translation>%1 gleiche Hosts in %2</translation>
    </message>
    <message>
        <source>host in %1</source>
        <translation>Host in %1</translation>
    </message>
    <message>
        <source>%1, down</source>
        <translation>%1, ausgefallen</translation>
    </message>
    <message>
        <source>%1, cordoned</source>
        <translation>%1, gesperrt</translation>
    </message>
    <message>
        <source>process group</source>
        <translation>Prozessgruppe</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>%1, %2 without a place</source>
        <translation>%1, %2 ohne Platz</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>microVM</source>
        <translation>microVM</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, no place: %2</source>
        <translation>%1, kein Platz: %2</translation>
    </message>
</context>
<context>
    <name>PictureFileText</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>PresetText</name>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>α 0.5, β 0.3, γ 0.2: near the users, with room left everywhere</source>
        <translation>α 0,5 · β 0,3 · γ 0,2: nah bei den Nutzern, überall mit Reserven</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Am nächsten</translation>
    </message>
    <message>
        <source>α 1, γ 0.2: as near to the users as possible, load does not count</source>
        <translation>α 1 · γ 0,2: so nah wie möglich bei den Nutzern, Last zählt nicht</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilt</translation>
    </message>
    <message>
        <source>α 0.3, β 0.7, γ 0.2, δ 0.1: level load, replicas in many regions</source>
        <translation>α 0,3 · β 0,7 · γ 0,2 · δ 0,1: gleichmäßige Last, Replikate in vielen Regionen</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>α 0.5, β −0.3, γ 0.2: fill hosts before opening the next</source>
        <translation>α 0,5 · β −0,3 · γ 0,2: Hosts füllen, bevor der nächste beginnt</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>S = 0.5 / latency + 0.3 · free CPU + 0.2 · health, with latency in ms: the formula as first written</source>
        <translation>S = 0,5 / Latenz + 0,3 · freie CPU + 0,2 · Gesundheit, mit der Latenz in ms: die Formel, wie sie zuerst aufgestellt wurde</translation>
    </message>
    <message>
        <source>As the platform</source>
        <translation>Wie die Plattform</translation>
    </message>
    <message>
        <source>α 50, β 1: nearness far above spread, like the platform&apos;s own scheduler. Set one replica per host to soft in the workloads to follow it fully.</source>
        <translation>α 50 · β 1: Nähe weit vor Verteilung, wie der Scheduler der Plattform. Um ihm ganz zu folgen, ein Replikat je Host in den Workloads auf weich stellen.</translation>
    </message>
</context>
<context>
    <name>ProvenanceText</name>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>Measured: taken from a published measurement.</source>
        <translation>Gemessen: aus einer veröffentlichten Messung.</translation>
    </message>
    <message>
        <source>Typed in: somebody entered this figure in the plan.</source>
        <translation>Eingegeben: Dieser Wert wurde im Plan eingetragen.</translation>
    </message>
    <message>
        <source>Proxy: what another provider measured between sites nearby.</source>
        <translation>Näherung: was ein anderer Anbieter zwischen nahen Orten gemessen hat.</translation>
    </message>
    <message>
        <source>Estimated: computed from distance, not measured.</source>
        <translation>Geschätzt: aus der Entfernung berechnet, nicht gemessen.</translation>
    </message>
    <message>
        <source>Assumed: a default nobody has confirmed.</source>
        <translation>Angenommen: ein Standardwert, den niemand bestätigt hat.</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>There is no “%1”. Fields: %2.</source>
        <translation>„%1“ gibt es nicht. Felder: %2.</translation>
    </message>
    <message>
        <source>There is no “%1”. Is “%2” meant?</source>
        <translation>„%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>A number is missing, such as 80%.</source>
        <translation>Eine Zahl fehlt, etwa 80%.</translation>
    </message>
    <message>
        <source>“%1” is no number. Write one such as 80%.</source>
        <translation>„%1“ ist keine Zahl. Gültig ist etwa 80%.</translation>
    </message>
    <message>
        <source>What should “%1” be? Write it behind the colon.</source>
        <translation>Was soll „%1“ sein? Den Wert hinter den Doppelpunkt schreiben.</translation>
    </message>
    <message>
        <source>A quote is missing at the end of %1.</source>
        <translation>Am Ende von %1 fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Words filter by name. Conditions between spaces must all hold:
region:fra  region:@eu  region:fra,ams  host:fra-*  workload:web  app:shop
state:up, down, cordoned, unplaced, standby, pinned  label:team=data  class:gpu
cpu&gt;80%  memory&lt;=50%  disk  bandwidth  load  health  microvms&gt;=10
A minus before one means “not”; * stands for anything.</source>
        <translation>Wörter filtern nach Namen. Durch Leerzeichen getrennte Bedingungen müssen alle gelten:
region:fra  region:@eu  region:fra,ams  host:fra-*  workload:web  app:shop
state:up, down, cordoned, unplaced, standby, pinned  label:team=data  class:gpu
cpu&gt;80%  memory&lt;=50%  disk  bandwidth  load  health  microvms&gt;=10
Ein Minus davor bedeutet „nicht“; * steht für Beliebiges.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Untitled plan</source>
        <translation>Unbenannter Plan</translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2: %3 microVMs</source>
        <translation>%1 → %2: %3 microVMs</translation>
    </message>
    <message>
        <source>takes %1 more</source>
        <translation>übernimmt %1 mehr</translation>
    </message>
    <message>
        <source>Added latency</source>
        <translation>Zusätzliche Latenz</translation>
    </message>
    <message>
        <source>1 microVM is pinned here</source>
        <translation>1 microVM ist hier angeheftet</translation>
    </message>
    <message>
        <source>%1 microVMs are pinned here</source>
        <translation>%1 microVMs sind hier angeheftet</translation>
    </message>
</context>
<context>
    <name>ScopeText</name>
    <message>
        <source>app %1</source>
        <translation>App %1</translation>
    </message>
    <message>
        <source>served by %1</source>
        <translation>von %1 bedient</translation>
    </message>
    <message>
        <source>all workloads</source>
        <translation>alle Workloads</translation>
    </message>
    <message>
        <source>%1, the %2 busiest of %3 workloads</source>
        <translation>%1, die %2 meistgefragten von %3 Workloads</translation>
    </message>
</context>
<context>
    <name>ScoreText</name>
    <message>
        <source>nearness to users</source>
        <translation>Nähe zu den Nutzern</translation>
    </message>
    <message>
        <source>free capacity</source>
        <translation>freie Kapazität</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>crowding of the region</source>
        <translation>Gedränge in der Region</translation>
    </message>
</context>
<context>
    <name>SelectedObjects</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Colours of the window. Ctrl Shift L switches between dark and light.</source>
        <translation>Farben des Fensters. Strg Umschalt L wechselt zwischen hell und dunkel.</translation>
    </message>
    <message>
        <source>Reopen the last plan</source>
        <translation>Letzten Plan wieder öffnen</translation>
    </message>
    <message>
        <source>Starts with the plan, selection and part of the map you closed with. Changes that are not saved are kept and come back too; without this, closing asks about them.</source>
        <translation>Beginnt mit Plan, Auswahl und Kartenausschnitt vom letzten Mal. Ungespeicherte Änderungen bleiben erhalten und kommen auch zurück; ohne diese Einstellung wird beim Schließen danach gefragt.</translation>
    </message>
    <message>
        <source>Rescue copy after</source>
        <translation>Rettungskopie nach</translation>
    </message>
    <message>
        <source>So long after a change a copy is written beside your files, never over them. It is what you get back after a crash or a power cut.</source>
        <translation>So lange nach einer Änderung wird eine Kopie neben die Dateien geschrieben, nie darüber. Sie kommt nach einem Absturz oder Stromausfall zurück.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window. A change takes effect at the next start.</source>
        <translation>Sprache des Fensters. Eine Änderung gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Equal Earth</source>
        <translation>Equal Earth</translation>
    </message>
    <message>
        <source>Web Mercator</source>
        <translation>Web-Mercator</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Globus</translation>
    </message>
    <message>
        <source>Map projection</source>
        <translation>Kartenprojektion</translation>
    </message>
    <message>
        <source>Equal Earth keeps areas true, Web Mercator directions; the globe turns.</source>
        <translation>Equal Earth ist flächentreu, Web-Mercator winkeltreu; der Globus lässt sich drehen.</translation>
    </message>
    <message>
        <source>Overview when zoomed in</source>
        <translation>Übersicht bei vergrößerter Karte</translation>
    </message>
    <message>
        <source>A small world in the corner of the map shows which part of it you see.</source>
        <translation>Eine kleine Welt in der Ecke der Karte zeigt, welcher Teil zu sehen ist.</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>Of everything in the window, for eyes and wall screens. A change takes effect at the next start.</source>
        <translation>Von allem im Fenster, für Augen und Großbildschirme. Eine Änderung wirkt beim nächsten Start.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced: menus, tool tips and panels appear without sliding or fading.</source>
        <translation>Reduziert: Menüs, Hinweise und Bereiche erscheinen, ohne zu gleiten oder einzublenden.</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>Type %1 or more.</source>
        <translation>%1 oder mehr eingeben.</translation>
    </message>
    <message>
        <source>Type a value from %1 to %2.</source>
        <translation>Einen Wert von %1 bis %2 eingeben.</translation>
    </message>
    <message>
        <source>Type a value, for example %1.</source>
        <translation>Einen Wert eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>“%1” has no number. Type for example %2.</source>
        <translation>„%1“ hat keine Zahl. Gültig ist zum Beispiel %2.</translation>
    </message>
    <message>
        <source>Type a plain number, for example %1.</source>
        <translation>Eine einfache Zahl eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>“%1” is no unit of this field. Type %2.</source>
        <translation>„%1“ ist keine Einheit dieses Felds. Gültig: %2.</translation>
    </message>
    <message>
        <source>Type a whole number, for example %1.</source>
        <translation>Eine ganze Zahl eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>That is too large. Type for example %1.</source>
        <translation>Das ist zu groß. Gültig ist zum Beispiel %1.</translation>
    </message>
    <message>
        <source>The smallest step is %1.</source>
        <translation>Der kleinste Schritt ist %1.</translation>
    </message>
</context>
<context>
    <name>WordingText</name>
    <message>
        <source>its region is not allowed</source>
        <translation>seine Region ist nicht erlaubt</translation>
    </message>
    <message>
        <source>it is of another host class</source>
        <translation>er hat eine andere Hostklasse</translation>
    </message>
    <message>
        <source>host or region is down or cordoned</source>
        <translation>Host oder Region ist ausgefallen oder gesperrt</translation>
    </message>
    <message>
        <source>its health is under 0.3</source>
        <translation>seine Gesundheit ist unter 0,3</translation>
    </message>
    <message>
        <source>not enough CPU free</source>
        <translation>nicht genug CPU frei</translation>
    </message>
    <message>
        <source>not enough memory free</source>
        <translation>nicht genug Speicher frei</translation>
    </message>
    <message>
        <source>not enough bandwidth free</source>
        <translation>nicht genug Bandbreite frei</translation>
    </message>
    <message>
        <source>not enough disk free</source>
        <translation>nicht genug Disk frei</translation>
    </message>
    <message>
        <source>it has as many replicas as a host may</source>
        <translation>er hat so viele Replikate, wie ein Host darf</translation>
    </message>
    <message>
        <source>its region has as many replicas as it may</source>
        <translation>seine Region hat so viele Replikate, wie sie darf</translation>
    </message>
    <message>
        <source>its region would be too far ahead of others</source>
        <translation>seine Region wäre den anderen zu weit voraus</translation>
    </message>
    <message>
        <source>the replica must open another region</source>
        <translation>das Replikat muss eine weitere Region eröffnen</translation>
    </message>
    <message>
        <source>its region lacks a workload to be near</source>
        <translation>seiner Region fehlt ein Workload, der nah sein muss</translation>
    </message>
    <message>
        <source>its volume is elsewhere</source>
        <translation>das Volume liegt anderswo</translation>
    </message>
    <message>
        <source>no host to choose from</source>
        <translation>kein Host zur Auswahl</translation>
    </message>
    <message>
        <source>No host is in a region that the workload allows.</source>
        <translation>Kein Host steht in einer Region, die der Workload erlaubt.</translation>
    </message>
    <message>
        <source>No host of the workload&apos;s class has room.</source>
        <translation>Kein Host der Klasse des Workloads hat Platz.</translation>
    </message>
    <message>
        <source>The hosts that could take it are down, cordoned or in a region that is down.</source>
        <translation>Die möglichen Hosts sind ausgefallen, gesperrt oder in einer ausgefallenen Region.</translation>
    </message>
    <message>
        <source>The hosts that could take it have a health under 0.3.</source>
        <translation>Die möglichen Hosts haben eine Gesundheit unter 0,3.</translation>
    </message>
    <message>
        <source>CPU is what is missing: no host that could take it has enough left.</source>
        <translation>Es fehlt an CPU: Kein möglicher Host hat genug übrig.</translation>
    </message>
    <message>
        <source>Memory is what is missing: no host that could take it has enough left.</source>
        <translation>Es fehlt an Speicher: Kein möglicher Host hat genug übrig.</translation>
    </message>
    <message>
        <source>Bandwidth is what is missing: no host that could take it has enough left.</source>
        <translation>Es fehlt an Bandbreite: Kein möglicher Host hat genug übrig.</translation>
    </message>
    <message>
        <source>Disk is what is missing: no host that could take it has enough left.</source>
        <translation>Es fehlt an Disk: Kein möglicher Host hat genug übrig.</translation>
    </message>
    <message>
        <source>Every host with room already has as many of its replicas as a host may have.</source>
        <translation>Jeder Host mit Platz hat schon so viele Replikate, wie ein Host haben darf.</translation>
    </message>
    <message>
        <source>Every region with room already has as many of its replicas as a region may have.</source>
        <translation>Jede Region mit Platz hat schon so viele Replikate, wie eine Region haben darf.</translation>
    </message>
    <message>
        <source>One more replica in a region with room would put that region too far ahead of the others.</source>
        <translation>Ein weiteres Replikat in einer Region mit Platz brächte diese den anderen zu weit voraus.</translation>
    </message>
    <message>
        <source>The last replicas must open further regions, and none of those has room.</source>
        <translation>Die letzten Replikate müssen weitere Regionen eröffnen, und keine davon hat Platz.</translation>
    </message>
    <message>
        <source>No region with room has the workloads that it must be near.</source>
        <translation>Keine Region mit Platz hat die Workloads, bei denen er sein muss.</translation>
    </message>
    <message>
        <source>The host with its volume has no room.</source>
        <translation>Der Host mit dem Volume hat keinen Platz.</translation>
    </message>
    <message>
        <source>There is no host to choose from: none exists, or the pins leave none.</source>
        <translation>Es gibt keinen Host zur Auswahl: Es existiert keiner, oder die Anheftungen lassen keinen übrig.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Pfad</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 Host</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>1 microVM</source>
        <translation>1 microVM</translation>
    </message>
    <message>
        <source>%1 microVMs</source>
        <translation>%1 microVMs</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::AutomationOrders</name>
    <message>
        <source>Automation</source>
        <translation>Automatisierung</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::ClipboardActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Adds the regions, hosts and workloads on the clipboard; hosts go to the selected region</source>
        <translation>Fügt Regionen, Hosts und Workloads der Zwischenablage hinzu; Hosts kommen in die ausgewählte Region</translation>
    </message>
    <message>
        <source>Select regions, hosts, workloads, edges or links first</source>
        <translation>Zuerst Regionen, Hosts, Workloads, Edges oder Verbindungen auswählen</translation>
    </message>
    <message>
        <source>Copies what is selected as JSON of a plan file; regions bring their hosts</source>
        <translation>Kopiert die Auswahl als JSON einer Plandatei; Regionen bringen ihre Hosts mit</translation>
    </message>
    <message>
        <source>Copies what is selected and deletes it</source>
        <translation>Kopiert die Auswahl und löscht sie</translation>
    </message>
    <message>
        <source>Single hosts of an entry can be copied, not cut</source>
        <translation>Einzelne Hosts eines Eintrags lassen sich kopieren, nicht ausschneiden</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>%1 ausgeschnitten</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy regions, hosts or workloads first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Zuerst Regionen, Hosts oder Workloads kopieren.</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>Nichts wurde eingefügt: %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::ComparisonActions</name>
    <message>
        <source>With the plan as it is &amp;now</source>
        <translation>Mit dem Plan, wie er &amp;jetzt ist</translation>
    </message>
    <message>
        <source>With the &amp;saved plan</source>
        <translation>Mit dem ge&amp;speicherten Plan</translation>
    </message>
    <message>
        <source>With another &amp;file…</source>
        <translation>Mit einer anderen &amp;Datei …</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>Vergleich b&amp;eenden</translation>
    </message>
    <message>
        <source>Keeps the plan of this moment and shows what every edit from here on adds to it</source>
        <translation>Hält den Plan dieses Augenblicks fest und zeigt, was jede Änderung von hier an hinzufügt</translation>
    </message>
    <message>
        <source>Plans another file and shows what this plan adds to it</source>
        <translation>Plant eine andere Datei und zeigt, was dieser Plan ihr hinzufügt</translation>
    </message>
    <message>
        <source>Shows the plan alone again</source>
        <translation>Zeigt wieder den Plan allein</translation>
    </message>
    <message>
        <source>the plan as it was at %1</source>
        <translation>dem Plan, wie er um %1 war</translation>
    </message>
    <message>
        <source>the saved plan</source>
        <translation>dem gespeicherten Plan</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Shows what the changes since the last save add to the plan</source>
        <translation>Zeigt, was die Änderungen seit dem letzten Speichern dem Plan hinzufügen</translation>
    </message>
    <message>
        <source>The saved plan is not known: it was changed before it was planned</source>
        <translation>Der gespeicherte Plan ist nicht bekannt: er wurde geändert, bevor er geplant war</translation>
    </message>
    <message>
        <source>Compare with a plan</source>
        <translation>Mit einem Plan vergleichen</translation>
    </message>
    <message>
        <source>Plans (*.flightplan.json *.json);;All files (*)</source>
        <translation>Pläne (*.flightplan.json *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::DocumentSafety</name>
    <message>
        <source>“%1” is back with its unsaved changes.</source>
        <translation>„%1“ ist mit den ungespeicherten Änderungen zurück.</translation>
    </message>
    <message>
        <source>Your changes would not survive a crash: the rescue copy cannot be written. Save often.</source>
        <translation>Die Änderungen würden einen Absturz nicht überstehen: Die Rettungskopie lässt sich nicht schreiben. Häufig speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves the plan now</source>
        <translation>Speichert den Plan jetzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this notice</source>
        <translation>Schließt diesen Hinweis</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::EditActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add a &amp;region…</source>
        <translation>&amp;Region hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;hosts to the region</source>
        <translation>&amp;Hosts zur Region hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;workload</source>
        <translation>&amp;Workload hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>Anheftung l&amp;ösen</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>Choose a region of the catalogue; it brings its default hosts</source>
        <translation>Eine Region des Katalogs wählen; sie bringt ihre Standardhosts mit</translation>
    </message>
    <message>
        <source>A workload of two replicas, with users in the selected region</source>
        <translation>Ein Workload mit zwei Replikaten und Nutzern in der ausgewählten Region</translation>
    </message>
    <message>
        <source>Takes back: %1</source>
        <translation>Nimmt zurück: %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Does again: %1</source>
        <translation>Führt erneut aus: %1</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Select a region, hosts, a workload or an edge first</source>
        <translation>Zuerst eine Region, Hosts, einen Workload oder eine Edge auswählen</translation>
    </message>
    <message>
        <source>More hosts like the region&apos;s default ones</source>
        <translation>Weitere Hosts wie die Standardhosts der Region</translation>
    </message>
    <message>
        <source>Select a region, or hosts in one, first</source>
        <translation>Zuerst eine Region oder Hosts darin auswählen</translation>
    </message>
    <message>
        <source>A copy of the selection under a new id</source>
        <translation>Eine Kopie der Auswahl unter neuer Id</translation>
    </message>
    <message>
        <source>Another id, everywhere it is referred to</source>
        <translation>Eine andere Id, überall wo darauf verwiesen wird</translation>
    </message>
    <message>
        <source>Hosts of one entry share a number range: lower the count in the inspector, or mark this one down.</source>
        <translation>Hosts eines Eintrags teilen sich einen Nummernbereich: die Anzahl im Inspektor senken oder diesen als ausgefallen markieren.</translation>
    </message>
    <message>
        <source>Delete the selection with what belongs to it; Undo brings it back</source>
        <translation>Löscht die Auswahl mit allem Zugehörigen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Select what should go first</source>
        <translation>Zuerst auswählen, was gelöscht werden soll</translation>
    </message>
    <message>
        <source>Lets the microVM go wherever it scores best</source>
        <translation>Lässt die microVM dorthin, wo ihr Score am besten ist</translation>
    </message>
    <message>
        <source>Select a microVM that is pinned</source>
        <translation>Eine angeheftete microVM auswählen</translation>
    </message>
    <message>
        <source>Add region %1</source>
        <translation>Region %1 hinzufügen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Move to %1 · %2</source>
        <translation>Nach %1 verschieben · %2</translation>
    </message>
    <message>
        <source>Pins %1 to the region; Unpin lets it go again</source>
        <translation>Heftet %1 an die Region; „Anheftung lösen“ gibt sie wieder frei</translation>
    </message>
    <message>
        <source>Select a microVM first; standbys follow their primaries</source>
        <translation>Zuerst eine microVM auswählen; Standbys folgen ihren Primären</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Drop it on a region.</source>
        <translation>Auf einer Region ablegen.</translation>
    </message>
    <message>
        <source>%1 is a standby: it follows its primary.</source>
        <translation>%1 ist ein Standby: Er folgt seiner Primären.</translation>
    </message>
    <message>
        <source>Only microVMs and hosts can be moved to a region.</source>
        <translation>Nur microVMs und Hosts lassen sich in eine Region verschieben.</translation>
    </message>
    <message>
        <source>Move the %1 hosts of %2 to %3</source>
        <translation>Die %1 Hosts von %2 nach %3 verschieben</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Anheftung von %1 lösen</translation>
    </message>
    <message>
        <source>Add hosts to %1</source>
        <translation>Hosts zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a workload</source>
        <translation>Workload hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>The plan has no %1 any more: drag another host.</source>
        <translation>%1 hat der Plan nicht mehr: einen anderen Host ziehen.</translation>
    </message>
    <message>
        <source>The plan has no region %1 any more: drop it on another one.</source>
        <translation>Eine Region %1 hat der Plan nicht mehr: auf einer anderen ablegen.</translation>
    </message>
    <message>
        <source>%1 is in %2 already: drop it on another region.</source>
        <translation>%1 ist schon in %2: auf einer anderen Region ablegen.</translation>
    </message>
    <message>
        <source>%1 stays: %2 would get the assumed hosts back. Move one of its hosts alone.</source>
        <translation>%1 bleibt: %2 bekäme die angenommenen Hosts zurück. Nur einen der Hosts verschieben.</translation>
    </message>
    <message>
        <source>%1 stays: %2 would get the assumed hosts back. Add another host to %2 first.</source>
        <translation>%1 bleibt: %2 bekäme die angenommenen Hosts zurück. Zuerst einen weiteren Host zu %2 hinzufügen.</translation>
    </message>
    <message>
        <source>%1 stays: %2 would get the assumed hosts back. Add another host to %2 first, or move one of its hosts alone.</source>
        <translation>%1 bleibt: %2 bekäme die angenommenen Hosts zurück. Zuerst einen weiteren Host zu %2 hinzufügen oder nur einen der Hosts verschieben.</translation>
    </message>
    <message>
        <source>Move %1 to %2 as %3</source>
        <translation>%1 nach %2 verschieben, als %3</translation>
    </message>
    <message>
        <source>%1; assumed hosts of %2 written down</source>
        <translation>%1; angenommene Hosts von %2 eingetragen</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::FileActions</name>
    <message>
        <source>Plans (*.flightplan.json *.json)</source>
        <translation>Pläne (*.flightplan.json *.json)</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>An empty plan with one region and its hosts</source>
        <translation>Ein leerer Plan mit einer Region und ihren Hosts</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a plan from a file</source>
        <translation>Einen Plan aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the plan to its file</source>
        <translation>Den Plan in seine Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Write the plan to another file</source>
        <translation>Den Plan in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Read again. Undo brings back what was open before.</source>
        <translation>Neu gelesen. Rückgängig bringt zurück, was vorher offen war.</translation>
    </message>
    <message>
        <source>Flightplan</source>
        <translation>Flightplan</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save them before going on?</source>
        <translation>Vor dem Fortfahren speichern?</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>„%1“ wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Saving would replace those changes by yours.</source>
        <translation>Speichern würde diese Änderungen durch die eigenen ersetzen.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Keine zuletzt geöffneten Dateien</translation>
    </message>
    <message>
        <source>Opens a copy of %1</source>
        <translation>Öffnet eine Kopie von %1</translation>
    </message>
    <message>
        <source>No examples installed</source>
        <translation>Keine Beispiele installiert</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::FileNotices</name>
    <message>
        <source>Objects that differ in the file: %1.</source>
        <translation>In der Datei abweichende Objekte: %1.</translation>
    </message>
    <message>
        <source>How much it differs is not known.</source>
        <translation>Wie weit sie abweicht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The folder is not there: save in another one.</source>
        <translation>Der Ordner ist nicht da: in einem anderen speichern.</translation>
    </message>
    <message>
        <source>The file is read-only: save under another name.</source>
        <translation>Die Datei ist schreibgeschützt: unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>You may not write in this folder: save in another one.</source>
        <translation>In diesem Ordner fehlt das Schreibrecht: in einem anderen speichern.</translation>
    </message>
    <message>
        <source>The disk is read-only: save on another one.</source>
        <translation>Der Datenträger ist schreibgeschützt: auf einem anderen speichern.</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again, or save on another one.</source>
        <translation>Der Datenträger ist voll: Platz schaffen und erneut versuchen, oder auf einem anderen speichern.</translation>
    </message>
    <message>
        <source>Try again, or save in another folder.</source>
        <translation>Erneut versuchen oder in einem anderen Ordner speichern.</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>Fremde neu laden</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reads the file again; undo brings back what is open now</source>
        <translation>Liest die Datei erneut; Rückgängig bringt zurück, was jetzt offen ist</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>The open plan stays as it is; saving replaces what the other program wrote</source>
        <translation>Der offene Plan bleibt, wie er ist; Speichern ersetzt, was das andere Programm geschrieben hat</translation>
    </message>
    <message>
        <source>You have changes that are not saved, too.</source>
        <translation>Auch hier gibt es ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>“%1” was deleted or moved by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>The plan is still open here, and not saved. It was at %1.</source>
        <translation>Der Plan ist hier noch offen und nicht gespeichert. Er lag in %1.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Writes the file again</source>
        <translation>Schreibt die Datei erneut</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Writes the plan to another file</source>
        <translation>Schreibt den Plan in eine andere Datei</translation>
    </message>
    <message>
        <source>“%1” was not saved. The plan stays open, with its changes.</source>
        <translation>„%1“ wurde nicht gespeichert. Der Plan bleibt mit seinen Änderungen offen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this notice; the plan stays unsaved</source>
        <translation>Schließt diesen Hinweis; der Plan bleibt ungespeichert</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::HelpActions</name>
    <message>
        <source>&amp;Missions</source>
        <translation>&amp;Missionen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Concepts, formulas and words, beside the plan</source>
        <translation>Begriffe, Formeln und Wörter, neben dem Plan</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Direkthilfe</translation>
    </message>
    <message>
        <source>Click on a part of the window to read what it is for</source>
        <translation>Einen Teil des Fensters anklicken, um zu lesen, wozu er dient</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Dia&amp;gnosedaten kopieren</translation>
    </message>
    <message>
        <source>Versions, screens and sizes for a report of a defect; nothing of what the plan says</source>
        <translation>Versionen, Bildschirme und Größen für eine Fehlermeldung; nichts vom Inhalt des Plans</translation>
    </message>
    <message>
        <source>&amp;About Flightplan</source>
        <translation>&amp;Über Flightplan</translation>
    </message>
    <message>
        <source>Versions, licence, and whose data is shown</source>
        <translation>Versionen, Lizenz und wessen Daten gezeigt werden</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Opens a plan that lacks something; the card beside it says when it is mended</source>
        <translation>Öffnet einen Plan, dem etwas fehlt; die Karte daneben sagt, wann es behoben ist</translation>
    </message>
    <message>
        <source>The example “global-web” is not installed; missions are made of it.</source>
        <translation>Das Beispiel „global-web“ ist nicht installiert; die Missionen bauen darauf auf.</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::HistoryActions</name>
    <message>
        <source>Go &amp;back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go f&amp;orward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Selects what was selected before</source>
        <translation>Wählt aus, was zuvor ausgewählt war</translation>
    </message>
    <message>
        <source>Nothing was selected before</source>
        <translation>Zuvor war nichts ausgewählt</translation>
    </message>
    <message>
        <source>Selects what was selected before the way back</source>
        <translation>Wählt aus, was vor dem Rückweg ausgewählt war</translation>
    </message>
    <message>
        <source>No way back was taken</source>
        <translation>Es gab keinen Rückweg</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::ImportActions</name>
    <message>
        <source>%1 pairs of regions have a measured round-trip time</source>
        <translation>%1 Paare von Regionen haben eine gemessene Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 of them had another before</source>
        <translation>%1 davon hatten vorher eine andere</translation>
    </message>
    <message>
        <source>%1 links were added</source>
        <translation>%1 Verbindungen wurden hinzugefügt</translation>
    </message>
    <message>
        <source>%1 places of users of %2 replace %3</source>
        <translation>%1 Orte von Nutzern von %2 ersetzen %3</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>remarks: %1</source>
        <translation>Bemerkungen: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Nothing in it fits the plan.</source>
        <translation>Nichts darin passt zum Plan.</translation>
    </message>
    <message>
        <source>&amp;Round-trip times…</source>
        <translation>&amp;Umlaufzeiten …</translation>
    </message>
    <message>
        <source>Network &amp;map…</source>
        <translation>&amp;Netzkarte …</translation>
    </message>
    <message>
        <source>&amp;Users of the workload…</source>
        <translation>Nutzer des &amp;Workloads …</translation>
    </message>
    <message>
        <source>A matrix or a list in CSV or JSON; sites stand for the regions near them</source>
        <translation>Eine Matrix oder Liste in CSV oder JSON; Orte stehen für die Regionen in ihrer Nähe</translation>
    </message>
    <message>
        <source>GraphML or Net2Plan; its edges become links, nodes near a region stand for it</source>
        <translation>GraphML oder Net2Plan; Kanten werden Verbindungen, Knoten nahe einer Region stehen für sie</translation>
    </message>
    <message>
        <source>Import round-trip times</source>
        <translation>Umlaufzeiten importieren</translation>
    </message>
    <message>
        <source>Matrices (*.csv *.json);;All files (*)</source>
        <translation>Matrizen (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a network map</source>
        <translation>Netzkarte importieren</translation>
    </message>
    <message>
        <source>Network maps (*.graphml *.n2p);;All files (*)</source>
        <translation>Netzkarten (*.graphml *.n2p);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import users</source>
        <translation>Nutzer importieren</translation>
    </message>
    <message>
        <source>Users (*.csv *.json);;All files (*)</source>
        <translation>Nutzer (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>I&amp;mportieren</translation>
    </message>
    <message>
        <source>Cities, countries, coordinates or regions in CSV, or what Prometheus answers</source>
        <translation>Städte, Länder, Koordinaten oder Regionen in CSV, oder was Prometheus antwortet</translation>
    </message>
    <message>
        <source>Select a workload first</source>
        <translation>Zuerst einen Workload wählen</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The plan stays as it is</source>
        <translation>Der Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>Every remark, with its line</source>
        <translation>Jede Bemerkung mit ihrer Zeile</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo takes the import back at any time</source>
        <translation>Rückgängig nimmt den Import jederzeit zurück</translation>
    </message>
    <message>
        <source>The plan is as it was</source>
        <translation>Der Plan ist, wie er war</translation>
    </message>
    <message>
        <source>%1 was imported</source>
        <translation>%1 wurde importiert</translation>
    </message>
    <message>
        <source>%1 was not imported: the plan is as it was</source>
        <translation>%1 wurde nicht importiert: der Plan ist, wie er war</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::MainWindow</name>
    <message>
        <source> – Flightplan</source>
        <translation> – Flightplan</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Plan and catalogue</source>
        <translation>Plan und Katalog</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>The world map, coloured against the latency target: teal to blue is within it, plum to amber past it. Dots are users, rings are regions with the share of what is requested. Click to select, Ctrl click to select more, drag to move, right click for what can be done.</source>
        <translation>Die Weltkarte, eingefärbt nach dem Latenzziel: Petrol bis Blau liegt im Ziel, Pflaume bis Bernstein darüber. Punkte sind Nutzer, Ringe sind Regionen mit dem angeforderten Anteil. Klick wählt aus, Strg+Klick wählt mehr aus, Ziehen verschiebt, Rechtsklick zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Figures of the whole plan, or of what “Figures of …” says. The sign beside a figure says where it comes from; click it to read why it is what it is.</source>
        <translation>Kennzahlen des ganzen Plans oder dessen, was „Kennzahlen: …“ nennt. Das Zeichen neben einer Zahl sagt, woher sie stammt; ein Klick darauf erklärt, warum sie so ist.</translation>
    </message>
    <message>
        <source>The one sentence about the plan: what is worst, and the smallest change that the engine found to mend it.</source>
        <translation>Der eine Satz zum Plan: was am schlimmsten ist, und die kleinste Änderung, die die Engine zur Abhilfe gefunden hat.</translation>
    </message>
    <message>
        <source>Everything in the plan as trees: regions with their hosts and microVMs, apps with their workloads, and the catalogue of what can be added. The field above filters.</source>
        <translation>Alles im Plan als Bäume: Regionen mit ihren Hosts und microVMs, Apps mit ihren Workloads, und der Katalog dessen, was hinzugefügt werden kann. Das Feld darüber filtert.</translation>
    </message>
    <message>
        <source>What is selected: its values, which can be changed, and why it is as it is. Enter commits a field, Esc takes back what was typed, Ctrl Z takes back the step.</source>
        <translation>Die Auswahl: ihre Werte, die sich ändern lassen, und warum sie ist, wie sie ist. Die Eingabetaste übernimmt ein Feld, Esc verwirft die Eingabe, Strg Z nimmt den Schritt zurück.</translation>
    </message>
    <message>
        <source>How much of what can be allocated is requested, by region, with the target of the plan. Click a bar to select its region; right click to save the chart or show it as a table.</source>
        <translation>Wie viel vom Zuteilbaren angefordert ist, je Region, mit dem Ziel des Plans. Klick auf einen Balken wählt seine Region; Rechtsklick speichert das Diagramm oder zeigt es als Tabelle.</translation>
    </message>
    <message>
        <source>What is wrong or worth knowing, worst first. A click selects the object, Fix makes the smallest change that the engine found.</source>
        <translation>Was falsch oder wissenswert ist, das Schlimmste zuerst. Ein Klick wählt das Objekt aus, „Beheben“ führt die kleinste Änderung aus, die die Engine gefunden hat.</translation>
    </message>
    <message>
        <source>Room left in units of a size, every host by region, and tables of hosts and microVMs, all narrowed by one query, such as region:fra cpu&gt;80%.</source>
        <translation>Freier Platz in Einheiten einer Größe, jeder Host nach Region, und Tabellen der Hosts und microVMs, alle durch eine Abfrage eingegrenzt, etwa region:fra cpu&gt;80%.</translation>
    </message>
    <message>
        <source>What users ask at an hour of the UTC day, by the daily curve of their workload, and who answers. The arcs of the map and the shade of the night follow the hour.</source>
        <translation>Was Nutzer zu einer Stunde des UTC-Tags anfragen, nach der Tageskurve ihres Workloads, und wer antwortet. Die Bögen der Karte und der Nachtschatten folgen der Stunde.</translation>
    </message>
    <message>
        <source>An exercise: what is to be done, and how far the plan is.</source>
        <translation>Eine Übung: was zu tun ist, und wie weit der Plan ist.</translation>
    </message>
    <message>
        <source>Add a region here</source>
        <translation>Hier eine Region hinzufügen</translation>
    </message>
    <message>
        <source>As saved: RTT to the region</source>
        <translation>Wie gespeichert: RTT zur Region</translation>
    </message>
    <message>
        <source>Set the latency target of %1</source>
        <translation>Latenzziel von %1 setzen</translation>
    </message>
    <message>
        <source>Set the latency target</source>
        <translation>Latenzziel setzen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Switch between the light and the dark look</source>
        <translation>Zwischen hellem und dunklem Erscheinungsbild wechseln</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, rescue copies and what the next start brings back</source>
        <translation>Erscheinungsbild, Rettungskopien und was der nächste Start zurückbringt</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>Dies lässt sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Was wäre wenn</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Obere Leiste</translation>
    </message>
    <message>
        <source>Find in the &amp;plan</source>
        <translation>Im &amp;Plan suchen</translation>
    </message>
    <message>
        <source>Filter what the workspace lists</source>
        <translation>Filtern, was der Arbeitsbereich auflistet</translation>
    </message>
    <message>
        <source>A&amp;rrange panels</source>
        <translation>Bereiche a&amp;nordnen</translation>
    </message>
    <message>
        <source>Shows the title bars of the panels: drag them elsewhere, or out of the window</source>
        <translation>Zeigt die Titelleisten der Bereiche: an andere Stellen oder aus dem Fenster ziehen</translation>
    </message>
    <message>
        <source>Show or hide the panel “%1”</source>
        <translation>Den Bereich „%1“ zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung zurü&amp;cksetzen</translation>
    </message>
    <message>
        <source>Every panel back where it was at first</source>
        <translation>Jeden Bereich dorthin, wo er anfangs war</translation>
    </message>
    <message>
        <source>RTT compared</source>
        <translation>RTT im Vergleich</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Latency matrix</source>
        <translation>Latenzmatrix</translation>
    </message>
    <message>
        <source>How many of the requests of what is selected are answered within a time: network, queue and service together. Without traffic it shows the network alone. Point at it to read it; right click to save it or show it as a table.</source>
        <translation>Wie viele Anfragen an das Ausgewählte innerhalb einer Zeit beantwortet sind: Netz, Warteschlange und Bedienung zusammen. Ohne Verkehr zeigt es das Netz allein. Darauf zeigen, um abzulesen; Rechtsklick, um es zu speichern oder als Tabelle zu zeigen.</translation>
    </message>
    <message>
        <source>Requests and the times that half, 95 % and 99 % of them take, at every hour of the UTC day. Click an hour to show it on the map.</source>
        <translation>Anfragen und die Zeiten, die die Hälfte, 95 % und 99 % von ihnen brauchen, zu jeder Stunde des UTC-Tages. Ein Klick auf eine Stunde zeigt sie auf der Karte.</translation>
    </message>
    <message>
        <source>The round-trip time from each region to each other, coloured against the target as the map is. Point at a cell, or go there with the arrow keys, to see its way on the map and read where the number is from; click it to select the link or the region.</source>
        <translation>Der Rundlauf von jeder Region zu jeder anderen, am Ziel gefärbt wie die Karte. Auf eine Zelle zeigen oder mit den Pfeiltasten hingehen, um ihren Weg auf der Karte zu sehen und zu lesen, woher die Zahl kommt; ein Klick wählt die Verbindung oder die Region.</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::MapActions</name>
    <message>
        <source>&amp;Fit the world</source>
        <translation>Ganze &amp;Welt einpassen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Fit the &amp;regions of the plan</source>
        <translation>&amp;Regionen des Plans einpassen</translation>
    </message>
    <message>
        <source>Show what the plan is about</source>
        <translation>Zeigen, worum es im Plan geht</translation>
    </message>
    <message>
        <source>Map &amp;projection</source>
        <translation>&amp;Kartenprojektion</translation>
    </message>
    <message>
        <source>&amp;Overview when zoomed in</source>
        <translation>Ü&amp;bersicht bei vergrößerter Karte</translation>
    </message>
    <message>
        <source>A small world in the corner of the map, with the part that is shown</source>
        <translation>Eine kleine Welt in der Ecke der Karte, mit dem gezeigten Teil</translation>
    </message>
    <message>
        <source>&amp;Key to the map</source>
        <translation>&amp;Zeichenerklärung der Karte</translation>
    </message>
    <message>
        <source>What the rings, the orange and red slices of health and the marks of origin mean</source>
        <translation>Was die Ringe, die orangefarbenen und roten Sektoren der Gesundheit und die Zeichen der Herkunft bedeuten</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::NetworkActions</name>
    <message>
        <source>Add a &amp;link to</source>
        <translation>Ver&amp;bindung legen nach</translation>
    </message>
    <message>
        <source>Mark down</source>
        <translation>Als ausgefallen markieren</translation>
    </message>
    <message>
        <source>A link of the network between the selected region and another</source>
        <translation>Eine Verbindung des Netzes zwischen der gewählten Region und einer anderen</translation>
    </message>
    <message>
        <source>Select a region, an edge or a link first</source>
        <translation>Zuerst eine Region, eine Edge oder eine Verbindung wählen</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>Verbindung trennen</translation>
    </message>
    <message>
        <source>Mend the link</source>
        <translation>Verbindung wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing goes over a link that is cut</source>
        <translation>Über eine getrennte Verbindung geht nichts</translation>
    </message>
    <message>
        <source>Mark the edge down</source>
        <translation>Edge als ausgefallen markieren</translation>
    </message>
    <message>
        <source>Mark the edge up</source>
        <translation>Edge als verfügbar markieren</translation>
    </message>
    <message>
        <source>No users enter at an edge that is down</source>
        <translation>An einer ausgefallenen Edge treten keine Nutzer ein</translation>
    </message>
    <message>
        <source>Mark the region down</source>
        <translation>Region als ausgefallen markieren</translation>
    </message>
    <message>
        <source>Mark the region up</source>
        <translation>Region als verfügbar markieren</translation>
    </message>
    <message>
        <source>A region that is down takes no microVMs and no traffic</source>
        <translation>Eine ausgefallene Region nimmt weder microVMs noch Verkehr auf</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Verbindung nach %1</translation>
    </message>
    <message>
        <source>Link to %1 · %2</source>
        <translation>Verbindung nach %1 · %2</translation>
    </message>
    <message>
        <source>Starts with the round-trip time that is estimated for the distance</source>
        <translation>Beginnt mit der Umlaufzeit, die für die Entfernung geschätzt wird</translation>
    </message>
    <message>
        <source>Link %1 with %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Move region %1</source>
        <translation>Region %1 verschieben</translation>
    </message>
    <message>
        <source>Mark %1 down</source>
        <translation>%1 als ausgefallen markieren</translation>
    </message>
    <message>
        <source>Mark %1 up</source>
        <translation>%1 als verfügbar markieren</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::PaletteActions</name>
    <message>
        <source>Search or run a &amp;command</source>
        <translation>Suchen oder &amp;Befehl ausführen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Find any command, region, host, workload or microVM</source>
        <translation>Jeden Befehl, jede Region, jeden Host, Workload und jede microVM finden</translation>
    </message>
    <message>
        <source>Every shortcut at a glance</source>
        <translation>Alle Tastenkürzel auf einen Blick</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::RecoveryOffers</name>
    <message>
        <source>It was never saved to a file.</source>
        <translation>Er wurde nie in einer Datei gespeichert.</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Er gehört zu %1.</translation>
    </message>
    <message>
        <source>“%1” was closed with unsaved changes, last at %2.</source>
        <translation>„%1“ wurde mit ungespeicherten Änderungen geschlossen, zuletzt um %2.</translation>
    </message>
    <message>
        <source>Flightplan ended unexpectedly. “%1”, changed %2, can be recovered.</source>
        <translation>Flightplan endete unerwartet. „%1“, geändert %2, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Opens it with its changes; its file stays as it is until you save</source>
        <translation>Öffnet ihn mit seinen Änderungen; die Datei bleibt bis zum Speichern, wie sie ist</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Deletes the rescued copy; the saved file stays as it is</source>
        <translation>Löscht die Rettungskopie; die gespeicherte Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>The rescued copy of “%1” cannot be read.</source>
        <translation>Die Rettungskopie von „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1
It stays at %2, where it can be mended by hand.</source>
        <translation>%1
Sie bleibt in %2 und lässt sich dort von Hand reparieren.</translation>
    </message>
    <message>
        <source>Deletes the rescued copy</source>
        <translation>Löscht die Rettungskopie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keeps the copy; the next start offers it again</source>
        <translation>Behält die Kopie; der nächste Start bietet sie wieder an</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::SavedOverlay</name>
    <message>
        <source>The saved plan is not known: it was changed before it was planned.</source>
        <translation>Der gespeicherte Plan ist nicht bekannt: Er wurde geändert, bevor er geplant war.</translation>
    </message>
    <message>
        <source>As saved: p95 %1 across users; now %2. Release B to come back.</source>
        <translation>Wie gespeichert: p95 %1 über alle Nutzer; jetzt %2. B loslassen, um zurückzukehren.</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::SearchPill</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything is kept already (Esc)</source>
        <translation>Alles ist bereits übernommen (Esc)</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Restore the default of “%1”</source>
        <translation>Standard von „%1“ wiederherstellen</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::StatusLine</name>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Nothing to worry about</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>%1 findings · %2</source>
        <translation>%1 Befunde · %2</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 regions  %2 hosts  %3 microVMs  %4</source>
        <translation>%1 Regionen  %2 Hosts  %3 microVMs  %4</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::TopBar</name>
    <message>
        <source>· changed</source>
        <translation>· geändert</translation>
    </message>
    <message>
        <source>· not saved yet</source>
        <translation>· noch nicht gespeichert</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>up to date · %1</source>
        <translation>aktuell · %1</translation>
    </message>
    <message>
        <source>The plan on screen is the plan of this document.
Fingerprint %1</source>
        <translation>Der gezeigte Plan ist der Plan dieses Dokuments.
Fingerabdruck %1</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::WhatIfActions</name>
    <message>
        <source>What if this is &amp;lost?</source>
        <translation>Was, wenn dies &amp;ausfällt?</translation>
    </message>
    <message>
        <source>What if this is d&amp;rained?</source>
        <translation>Was, wenn dies ge&amp;leert wird?</translation>
    </message>
    <message>
        <source>&amp;End the what-if</source>
        <translation>Was-wäre-wenn &amp;beenden</translation>
    </message>
    <message>
        <source>What if its host is &amp;lost?</source>
        <translation>Was, wenn sein &amp;Host ausfällt?</translation>
    </message>
    <message>
        <source>What if its host is d&amp;rained?</source>
        <translation>Was, wenn sein Host gel&amp;eert wird?</translation>
    </message>
    <message>
        <source>Shows the plan as it would be if this were gone at once</source>
        <translation>Zeigt den Plan, wie er wäre, wenn dies plötzlich weg wäre</translation>
    </message>
    <message>
        <source>Select a region, hosts, a link or a microVM first</source>
        <translation>Zuerst eine Region, Hosts, eine Verbindung oder eine microVM auswählen</translation>
    </message>
    <message>
        <source>Shows the plan as it would be if this were emptied in good order</source>
        <translation>Zeigt den Plan, wie er wäre, wenn dies geordnet geleert würde</translation>
    </message>
    <message>
        <source>A link carries traffic and cannot be drained</source>
        <translation>Eine Verbindung trägt Verkehr und lässt sich nicht leeren</translation>
    </message>
    <message>
        <source>Select a region, hosts or a microVM first</source>
        <translation>Zuerst eine Region, Hosts oder eine microVM auswählen</translation>
    </message>
    <message>
        <source>Back to the plan as it is</source>
        <translation>Zurück zum Plan, wie er ist</translation>
    </message>
    <message>
        <source>Nothing is asked</source>
        <translation>Es ist nichts gefragt</translation>
    </message>
</context>
<context>
    <name>flightplan::gui::Workspaces</name>
    <message>
        <source>Workspace %1 (%2)</source>
        <translation>Arbeitsbereich %1 (%2)</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::AppModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Placed and asked for, standbys included</source>
        <translation>Platziert und verlangt, Standbys eingeschlossen</translation>
    </message>
    <message>
        <source>Round-trip time within which 95 % of the users are, in milliseconds</source>
        <translation>Rundlaufzeit, innerhalb der 95 % der Nutzer liegen, in Millisekunden</translation>
    </message>
    <message>
        <source>Share of the users inside the latency target</source>
        <translation>Anteil der Nutzer innerhalb des Latenzziels</translation>
    </message>
    <message>
        <source>unplaced</source>
        <translation>ohne Platz</translation>
    </message>
    <message>
        <source>%1: %2 of %3 placed, in %4 workloads</source>
        <translation>%1: %2 von %3 platziert, in %4 Workloads</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::Comparison</name>
    <message>
        <source>it is no plan</source>
        <translation>das ist kein Plan</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be compared with: %2</source>
        <translation>Mit %1 kann nicht verglichen werden: %2</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::FindingsModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::FleetModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>microVMs</source>
        <translation>microVMs</translation>
    </message>
    <message>
        <source>Requested share of what is allocatable, of the resource that is fullest</source>
        <translation>Angeforderter Anteil des Zuteilbaren, für die vollste Ressource</translation>
    </message>
    <message>
        <source>Machines placed, standbys included</source>
        <translation>Platzierte Machines, Standbys eingeschlossen</translation>
    </message>
    <message>
        <source>MicroVMs placed, standbys included</source>
        <translation>Platzierte microVMs, Standbys eingeschlossen</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::HostTableModel</name>
    <message>
        <source>Requested share of what is allocatable; type %1&gt;80% above to filter by it</source>
        <translation>Angeforderter Anteil des Zuteilbaren; %1&gt;80% oben eingeben, um danach zu filtern</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>microVMs</source>
        <translation>microVMs</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::ImportStudy</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::MicroVmTableModel</name>
    <message>
        <source>What its place was worth when it was chosen; select it and ask “Why here?”</source>
        <translation>Was ihr Platz wert war, als er gewählt wurde; auswählen und „Warum hier?“ fragen</translation>
    </message>
    <message>
        <source>What it reserves, overhead of the VMM included</source>
        <translation>Was sie reserviert, Overhead des VMM eingeschlossen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>microVM</source>
        <translation>microVM</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>platziert</translation>
    </message>
</context>
<context>
    <name>flightplan::qt::PlanController</name>
    <message>
        <source>Adopt a what-if</source>
        <translation>Was-wäre-wenn übernehmen</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Unbenannter Plan</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu lesen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::AppPage</name>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name of the app in all its workloads</source>
        <translation>Der Name der App in allen ihren Workloads</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Workloads of the app</source>
        <translation>Workloads der App</translation>
    </message>
    <message>
        <source>Type lower-case letters, digits, dots, dashes or underscores, at most 63.</source>
        <translation>Kleinbuchstaben, Ziffern, Punkte, Bindestriche oder Unterstriche eingeben, höchstens 63.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 microVMs placed, standbys included</source>
        <translation>%1: %2 von %3 microVMs platziert, Standbys eingeschlossen</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 placed</source>
        <translation>%1 · %2 von %3 platziert</translation>
    </message>
    <message>
        <source>1 workload</source>
        <translation>1 Workload</translation>
    </message>
    <message>
        <source>%1 workloads</source>
        <translation>%1 Workloads</translation>
    </message>
    <message>
        <source>%1 unplaced</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
</context>
<context>
    <name>flightplan::views::BestRegionsSection</name>
    <message>
        <source>Best regions for these users</source>
        <translation>Beste Regionen für diese Nutzer</translation>
    </message>
    <message>
        <source>The best sets of regions, by their number</source>
        <translation>Die besten Mengen von Regionen, nach ihrer Zahl</translation>
    </message>
    <message>
        <source>One region more or less than now</source>
        <translation>Eine Region mehr oder weniger als jetzt</translation>
    </message>
    <message>
        <source>Run %1 in the best %2</source>
        <translation>%1 in den besten %2 laufen lassen</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>%1 aus %2 nehmen</translation>
    </message>
    <message>
        <source>Let %1 run in %2</source>
        <translation>%1 in %2 laufen lassen</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>suche …</translation>
    </message>
    <message>
        <source>p95 if every user goes to the nearest of these; whether they have room, the plan shows. A click lets the workload run there alone.</source>
        <translation>p95, wenn jeder Nutzer zur nächsten von ihnen geht; ob sie Platz haben, zeigt der Plan. Ein Klick lässt den Workload nur dort laufen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. More regions than these bring little.</source>
        <translation>%1. Mehr Regionen bringen wenig.</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Without %1: p95 %2; now %3</source>
        <translation>Ohne %1: p95 %2; jetzt %3</translation>
    </message>
    <message>
        <source>With %1: p95 %2; now %3</source>
        <translation>Mit %1: p95 %2; jetzt %3</translation>
    </message>
</context>
<context>
    <name>flightplan::views::CapacityChart</name>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Plant…</translation>
    </message>
    <message>
        <source>No hosts yet. Add a region with hosts to see how full it is.</source>
        <translation>Noch keine Hosts. Eine Region mit Hosts hinzufügen, um ihre Auslastung zu sehen.</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>scarcest resource</source>
        <translation>knappste Ressource</translation>
    </message>
    <message>
        <source>by region</source>
        <translation>je Region</translation>
    </message>
    <message>
        <source>The %1 fullest regions; the other %2 are added up</source>
        <translation>Die %1 vollsten Regionen; die übrigen %2 sind zusammengefasst</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 other regions&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 weitere Regionen&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Requested share of what can be allocated; the target is %1. %2</source>
        <translation>Angeforderter Anteil des Zuteilbaren; das Ziel ist %1. %2</translation>
    </message>
    <message>
        <source>Bars: automatic</source>
        <translation>Balken: automatisch</translation>
    </message>
    <message>
        <source>Every resource up to twelve regions, above that the scarcest alone</source>
        <translation>Jede Ressource bis zwölf Regionen, darüber nur die knappste</translation>
    </message>
    <message>
        <source>Bars: every resource</source>
        <translation>Balken: jede Ressource</translation>
    </message>
    <message>
        <source>A bar for each resource of each region</source>
        <translation>Ein Balken für jede Ressource jeder Region</translation>
    </message>
    <message>
        <source>Bars: scarcest resource</source>
        <translation>Balken: knappste Ressource</translation>
    </message>
    <message>
        <source>One bar per region, of the resource that is fullest</source>
        <translation>Ein Balken je Region, für die vollste Ressource</translation>
    </message>
    <message>
        <source>Requested capacity by region</source>
        <translation>Angeforderte Kapazität je Region</translation>
    </message>
</context>
<context>
    <name>flightplan::views::CapacityStage</name>
    <message>
        <source>Lightness is load; × down, / cordoned, a corner over the limit</source>
        <translation>Helligkeit ist Auslastung; × ausgefallen, / gesperrt, eine Ecke: über der Grenze</translation>
    </message>
    <message>
        <source>0 – 100 % of the scarcest resource</source>
        <translation>0 – 100 % der knappsten Ressource</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>Host grid</source>
        <translation>Hostraster</translation>
    </message>
    <message>
        <source>Every host as a cell, by region</source>
        <translation>Jeder Host als Zelle, nach Region</translation>
    </message>
    <message>
        <source>Host table</source>
        <translation>Hosttabelle</translation>
    </message>
    <message>
        <source>Every host as a row, to sort and to copy</source>
        <translation>Jeder Host als Zeile, zum Sortieren und Kopieren</translation>
    </message>
    <message>
        <source>microVM table</source>
        <translation>microVM-Tabelle</translation>
    </message>
    <message>
        <source>Every microVM as a row, those without a place too</source>
        <translation>Jede microVM als Zeile, auch die ohne Platz</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Write all rows that the filter lets pass to a CSV file</source>
        <translation>Alle Zeilen, die der Filter durchlässt, in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>microVMs</source>
        <translation>microVMs</translation>
    </message>
    <message>
        <source>%1 microVMs</source>
        <translation>%1 microVMs</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>%1 of %2 microVMs</source>
        <translation>%1 von %2 microVMs</translation>
    </message>
    <message>
        <source>%1 of %2 hosts</source>
        <translation>%1 von %2 Hosts</translation>
    </message>
    <message>
        <source>Filter, such as region:fra cpu&gt;80% workload:web</source>
        <translation>Filtern, etwa region:fra cpu&gt;80% workload:web</translation>
    </message>
    <message>
        <source>Filter of hosts and microVMs</source>
        <translation>Filter für Hosts und microVMs</translation>
    </message>
</context>
<context>
    <name>flightplan::views::CataloguePanel</name>
    <message>
        <source>Add to the plan</source>
        <translation>Zum Plan hinzufügen</translation>
    </message>
    <message>
        <source>Regions of the catalogue</source>
        <translation>Regionen des Katalogs</translation>
    </message>
    <message>
        <source>Machine sizes of the catalogue</source>
        <translation>Machine-Größen des Katalogs</translation>
    </message>
    <message>
        <source>Adds the selected region to the plan, with its default hosts</source>
        <translation>Fügt die ausgewählte Region mit ihren Standardhosts zum Plan hinzu</translation>
    </message>
    <message>
        <source>Filter the catalogue</source>
        <translation>Katalog filtern</translation>
    </message>
    <message>
        <source>Matches codes, cities, countries and continents. Esc clears.</source>
        <translation>Findet Codes, Städte, Länder und Kontinente. Esc leert.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Nothing in the catalogue matches</source>
        <translation>Nichts im Katalog passt</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ChangeChip</name>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>%1 without a place</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>%1 microVMs</source>
        <translation>%1 microVMs</translation>
    </message>
    <message>
        <source>nothing moved</source>
        <translation>nichts verschoben</translation>
    </message>
    <message>
        <source>1 microVM moved</source>
        <translation>1 microVM verschoben</translation>
    </message>
    <message>
        <source>%1 microVMs moved</source>
        <translation>%1 microVMs verschoben</translation>
    </message>
    <message>
        <source>What the last edit changed</source>
        <translation>Was die letzte Bearbeitung geändert hat</translation>
    </message>
    <message>
        <source>Against the plan before; click to list what moved</source>
        <translation>Gegenüber dem Plan davor; ein Klick listet, was verschoben wurde</translation>
    </message>
    <message>
        <source>What “%1” changed; click to list what moved</source>
        <translation>Was „%1“ geändert hat; ein Klick listet, was verschoben wurde</translation>
    </message>
    <message>
        <source>What moved where</source>
        <translation>Was wohin verschoben wurde</translation>
    </message>
    <message>
        <source>p95 unchanged</source>
        <translation>p95 unverändert</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ChartPanel</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Table, copying and saving</source>
        <translation>Tabelle, Kopieren und Speichern</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The numbers behind the picture</source>
        <translation>Die Zahlen hinter dem Bild</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>To the clipboard, as a table for a spreadsheet</source>
        <translation>In die Zwischenablage, als Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV…</source>
        <translation>Als PNG, SVG oder CSV speichern…</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>Es gibt noch nichts zu zeichnen</translation>
    </message>
    <message>
        <source>The chart as a file</source>
        <translation>Das Diagramm als Datei</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Numbers (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Zahlen (*.csv)</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ClientListEdit</name>
    <message>
        <source>Latitude goes from −90 to 90, longitude from −180 to 180.</source>
        <translation>Die Breite geht von −90 bis 90, die Länge von −180 bis 180.</translation>
    </message>
    <message>
        <source>No region or city “%1”. Pick one from the list, or type coordinates such as 48.2, 16.4.</source>
        <translation>Keine Region oder Stadt „%1“. Aus der Liste wählen oder Koordinaten wie 48.2, 16.4 eingeben.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Last mile</source>
        <translation>Letzte Meile</translation>
    </message>
    <message>
        <source>Add region, city or lat, lon</source>
        <translation>Region, Stadt oder Breite, Länge</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Nutzerort hinzufügen</translation>
    </message>
    <message>
        <source>Where more users are: a region of the plan, a city of the catalogue, or coordinates in degrees such as 48.2, 16.4</source>
        <translation>Wo weitere Nutzer sind: eine Region des Plans, eine Stadt des Katalogs oder Koordinaten in Grad wie 48.2, 16.4</translation>
    </message>
    <message>
        <source>%1
A region of the plan, a city of the catalogue, or coordinates in degrees</source>
        <translation>%1
Eine Region des Plans, eine Stadt des Katalogs oder Koordinaten in Grad</translation>
    </message>
    <message>
        <source>%1 more…</source>
        <translation>%1 weitere…</translation>
    </message>
    <message>
        <source>A region of the plan, a city of the catalogue, or coordinates in degrees</source>
        <translation>Eine Region des Plans, eine Stadt des Katalogs oder Koordinaten in Grad</translation>
    </message>
    <message>
        <source>How many users are here compared to the other clients; plain number</source>
        <translation>Wie viele Nutzer hier sind, verglichen mit den anderen Orten; einfache Zahl</translation>
    </message>
    <message>
        <source>Round-trip time from the users to the nearest edge. Empty: estimated from the distance.
Units: ms, s, µs</source>
        <translation>Rundlaufzeit von den Nutzern zur nächsten Edge. Leer: aus der Entfernung geschätzt.
Einheiten: ms, s, µs</translation>
    </message>
    <message>
        <source>est.</source>
        <translation>ca.</translation>
    </message>
    <message>
        <source>Remove this client</source>
        <translation>Diesen Nutzerort entfernen</translation>
    </message>
    <message>
        <source>Move a client of %1</source>
        <translation>Nutzerort von %1 verschieben</translation>
    </message>
    <message>
        <source>Set weight of a client of %1</source>
        <translation>Gewicht eines Nutzerorts von %1 setzen</translation>
    </message>
    <message>
        <source>Set last mile of a client of %1</source>
        <translation>Letzte Meile eines Nutzerorts von %1 setzen</translation>
    </message>
    <message>
        <source>Remove a client of %1</source>
        <translation>Nutzerort von %1 entfernen</translation>
    </message>
    <message>
        <source>Add a client to %1</source>
        <translation>Nutzerort zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ClientPage</name>
    <message>
        <source>Why this latency?</source>
        <translation>Warum diese Latenz?</translation>
    </message>
    <message>
        <source>Last mile</source>
        <translation>Letzte Meile</translation>
    </message>
    <message>
        <source>From the users to the edge where their requests go in</source>
        <translation>Von den Nutzern zur Edge, an der ihre Anfragen eintreten</translation>
    </message>
    <message>
        <source>Edge to region</source>
        <translation>Edge zu Region</translation>
    </message>
    <message>
        <source>From the edge to the region that serves them and back</source>
        <translation>Von der Edge zur Region, die sie versorgt, und zurück</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Rundlauf</translation>
    </message>
    <message>
        <source>Last mile and edge to region together</source>
        <translation>Letzte Meile und Edge zu Region zusammen</translation>
    </message>
    <message>
        <source>Workloads used here</source>
        <translation>Hier genutzte Workloads</translation>
    </message>
    <message>
        <source>Workloads with users here, most users first</source>
        <translation>Workloads mit Nutzern hier, die meisten Nutzer zuerst</translation>
    </message>
    <message>
        <source>Regions, nearest first</source>
        <translation>Regionen, nächste zuerst</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Users in %1</source>
        <translation>Nutzer in %1</translation>
    </message>
    <message>
        <source>%1 of all users · 1 workload</source>
        <translation>%1 aller Nutzer · 1 Workload</translation>
    </message>
    <message>
        <source>%1 of all users · %2 workloads</source>
        <translation>%1 aller Nutzer · %2 Workloads</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Pfad</translation>
    </message>
    <message>
        <source>No edge is up: nobody gets in.</source>
        <translation>Keine Edge ist in Betrieb: Niemand kommt hinein.</translation>
    </message>
    <message>
        <source>Enters at %1, %2 away.</source>
        <translation>Eintritt in %1, %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 Typed in the plan.</source>
        <translation>%1 Im Plan eingegeben.</translation>
    </message>
    <message>
        <source>%1 Estimated: 4 ms for the access network, and fibre at 200 km/ms with 1.66 times the distance, both ways.</source>
        <translation>%1 Geschätzt: 4 ms für das Zugangsnetz, dazu Glasfaser mit 200 km/ms über die 1,66-fache Entfernung, hin und zurück.</translation>
    </message>
    <message>
        <source>Edge and region are at the same place.</source>
        <translation>Edge und Region sind am selben Ort.</translation>
    </message>
    <message>
        <source>%1 to %2. %3: %4</source>
        <translation>%1 nach %2. %3: %4</translation>
    </message>
    <message>
        <source>
Path: %1</source>
        <translation>
Pfad: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 from here; serves %3 of the users here. Click to add its way up above.</source>
        <translation>%1: %2 von hier; versorgt %3 der Nutzer hier. Ein Klick fügt den Weg dorthin oben hinzu.</translation>
    </message>
    <message>
        <source>unserved</source>
        <translation>unversorgt</translation>
    </message>
    <message>
        <source>%1 · %2 inside</source>
        <translation>%1 · %2 im Ziel</translation>
    </message>
    <message>
        <source>%1: %2 on average, target %3, %4 of its users here are within it</source>
        <translation>%1: im Mittel %2, Ziel %3, %4 der Nutzer hier liegen darin</translation>
    </message>
    <message>
        <source>%1: %2 on average, no target</source>
        <translation>%1: im Mittel %2, kein Ziel</translation>
    </message>
    <message>
        <source>Regions from here</source>
        <translation>Regionen von hier aus</translation>
    </message>
    <message>
        <source>
The microVM in %1 passes requests on (replay). </source>
        <translation>
Die microVM in %1 reicht Anfragen weiter (replay). </translation>
    </message>
</context>
<context>
    <name>flightplan::views::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>&gt; commands   @ regions and hosts   # workloads, apps and microVMs   ? help</source>
        <translation>&gt; Befehle   @ Regionen und Hosts   # Workloads, Apps und microVMs   ? Hilfe</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ↵ open   Esc close</source>
        <translation>↑ ↓ wählen   ↵ öffnen   Esc schließen</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>Best %1 of %2; go on typing</source>
        <translation>Die besten %1 von %2; weiter tippen</translation>
    </message>
    <message>
        <source>web/3 finds one microVM</source>
        <translation>web/3 findet eine microVM</translation>
    </message>
    <message>
        <source>&gt; commands   @ places   # workloads   ? help</source>
        <translation>&gt; Befehle   @ Orte   # Workloads   ? Hilfe</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ComparisonBar</name>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Shows the plan alone again</source>
        <translation>Zeigt wieder den Plan allein</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>Finding what differs …</source>
        <translation>Unterschiede werden gesucht …</translation>
    </message>
</context>
<context>
    <name>flightplan::views::DailyCurveBars</name>
    <message>
        <source>Daily curve</source>
        <translation>Tageskurve</translation>
    </message>
    <message>
        <source>What users ask at each hour of their solar time, in multiples of what is usual. Draw with the mouse; or go along with Left and Right, and change with Up and Down.</source>
        <translation>Was Nutzer zu jeder Stunde ihrer Sonnenzeit anfragen, als Vielfaches des Üblichen. Mit der Maus zeichnen; oder mit Links und Rechts entlanggehen und mit Auf und Ab ändern.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::DailyCurveEdit</name>
    <message>
        <source>Multiplier of the hour</source>
        <translation>Faktor der Stunde</translation>
    </message>
    <message>
        <source>What users ask at this hour of their solar time, in multiples of what is usual</source>
        <translation>Was Nutzer zu dieser Stunde ihrer Sonnenzeit anfragen, als Vielfaches des Üblichen</translation>
    </message>
    <message>
        <source>This value cannot be used.</source>
        <translation>Dieser Wert geht nicht.</translation>
    </message>
    <message>
        <source>%1 solar time</source>
        <translation>%1 Sonnenzeit</translation>
    </message>
    <message>
        <source>%1: %2 times what is usual</source>
        <translation>%1: das %2-Fache des Üblichen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::DayBar</name>
    <message>
        <source>Let the day pass</source>
        <translation>Tag ablaufen lassen</translation>
    </message>
    <message>
        <source>Lets the day pass, a quarter of an hour at a time</source>
        <translation>Lässt den Tag ablaufen, jeweils eine Viertelstunde</translation>
    </message>
    <message>
        <source>Hour of the day, UTC</source>
        <translation>Stunde des Tages, UTC</translation>
    </message>
    <message>
        <source>The hour of the UTC day: what users ask follows the sun by their daily curve</source>
        <translation>Die Stunde des UTC-Tags: Was Nutzer anfragen, folgt der Sonne nach ihrer Tageskurve</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>The demand as typed, everywhere: at no hour in particular</source>
        <translation>Die Nachfrage wie eingegeben, überall: zu keiner bestimmten Stunde</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>jede Stunde</translation>
    </message>
</context>
<context>
    <name>flightplan::views::DayChart</name>
    <message>
        <source>Requests and their times over the day</source>
        <translation>Anfragen und ihre Zeiten über den Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour, UTC</source>
        <translation>Stunde, UTC</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Working out the day…</source>
        <translation>Der Tag wird berechnet…</translation>
    </message>
    <message>
        <source>%1 serves nothing at any hour</source>
        <translation>%1: zu keiner Stunde wird etwas bedient</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 UTC&lt;/b&gt; · %2 answered</source>
        <translation>&lt;b&gt;%1 UTC&lt;/b&gt; · %2 beantwortet</translation>
    </message>
    <message>
        <source>&lt;br&gt;Click to show this hour.</source>
        <translation>&lt;br&gt;Klicken, um diese Stunde zu zeigen.</translation>
    </message>
    <message>
        <source>%1: most is answered at %2 UTC, %3</source>
        <translation>%1: am meisten wird um %2 UTC beantwortet, %3</translation>
    </message>
    <message>
        <source>; p95 is longest at %1 UTC, %2</source>
        <translation>; p95 ist um %1 UTC am längsten, %2</translation>
    </message>
    <message>
        <source>Nothing is served</source>
        <translation>Nichts wird bedient</translation>
    </message>
</context>
<context>
    <name>flightplan::views::EdgePage</name>
    <message>
        <source>Latency to regions</source>
        <translation>Latenz zu Regionen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Edge site</source>
        <translation>Edge-Standort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No user enters at a site that is down.</source>
        <translation>An einem ausgefallenen Standort tritt kein Nutzer ein.</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>Status von %1 setzen</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Degrees, north is positive. Empty: that of the region or site of this id.</source>
        <translation>Grad, Norden ist positiv. Leer: wie Region oder Standort dieser Id.</translation>
    </message>
    <message>
        <source>Set latitude of %1</source>
        <translation>Breite von %1 setzen</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Degrees, east is positive. Empty: that of the region or site of this id.</source>
        <translation>Grad, Osten ist positiv. Leer: wie Region oder Standort dieser Id.</translation>
    </message>
    <message>
        <source>Set longitude of %1</source>
        <translation>Länge von %1 setzen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Where users&apos; traffic enters</source>
        <translation>Wo der Verkehr der Nutzer eintritt</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FigureTile</name>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Click to see why.</source>
        <translation>Klicken, um zu sehen, warum.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FiguresScope</name>
    <message>
        <source>Whose figures these are: all workloads, an app, or one workload</source>
        <translation>Wessen Kennzahlen: alle Workloads, eine App oder ein Workload</translation>
    </message>
    <message>
        <source>All workloads</source>
        <translation>Alle Workloads</translation>
    </message>
    <message>
        <source>Workload %1</source>
        <translation>Workload %1</translation>
    </message>
    <message>
        <source>App %1</source>
        <translation>App %1</translation>
    </message>
    <message>
        <source>Select a workload to offer it here</source>
        <translation>Einen Workload auswählen, um ihn hier anzubieten</translation>
    </message>
    <message>
        <source>The selected workload, and its app, then stand in this menu</source>
        <translation>Der ausgewählte Workload und seine App stehen dann in diesem Menü</translation>
    </message>
    <message>
        <source>Show the figures of the whole plan above the map</source>
        <translation>Die Kennzahlen des ganzen Plans über der Karte zeigen</translation>
    </message>
    <message>
        <source>Show the figures of %1 alone above the map</source>
        <translation>Nur die Kennzahlen von %1 über der Karte zeigen</translation>
    </message>
    <message>
        <source>all workloads</source>
        <translation>alle Workloads</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Kennzahlen: %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FiguresStrip</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>p95 across users</source>
        <translation>p95 aller Nutzer</translation>
    </message>
    <message>
        <source>Inside the target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Survives a region</source>
        <translation>Regionsausfall</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>%1 more unplaced</source>
        <translation>%1 mehr ohne Platz</translation>
    </message>
    <message>
        <source>losing each region</source>
        <translation>Ausfall jeder Region</translation>
    </message>
    <message>
        <source>Whole plan survives</source>
        <translation>Ganzer Plan übersteht</translation>
    </message>
    <message>
        <source>no regions</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>any one may fail</source>
        <translation>jede darf ausfallen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Whichever region is lost, every microVM that ran there finds a place in another.</source>
        <translation>Welche Region auch ausfällt: Jede microVM von dort findet in einer anderen Platz.</translation>
    </message>
    <message>
        <source>Losing one of these regions leaves microVMs without a place: %1. Select it and ask what if it is lost.</source>
        <translation>Der Ausfall einer dieser Regionen lässt microVMs ohne Platz: %1. Eine auswählen und fragen, was bei ihrem Ausfall geschieht.</translation>
    </message>
    <message>
        <source>no users in the plan</source>
        <translation>keine Nutzer im Plan</translation>
    </message>
    <message>
        <source>no users</source>
        <translation>keine Nutzer</translation>
    </message>
    <message>
        <source>users without a replica</source>
        <translation>Nutzer ohne Replikat</translation>
    </message>
    <message>
        <source>no target set</source>
        <translation>kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>within the %1 target</source>
        <translation>im Ziel von %1</translation>
    </message>
    <message>
        <source>%1 over the target</source>
        <translation>%1 über dem Ziel</translation>
    </message>
    <message>
        <source>The round-trip time that 95 % of users stay within, to the replicas that serve them: last mile and network, without queueing.</source>
        <translation>Die Rundlaufzeit, innerhalb der 95 % der Nutzer zu den Replikaten bleiben, die sie versorgen: letzte Meile und Netz, ohne Warteschlangen.</translation>
    </message>
    <message>
        <source>Slowest workload: %1.</source>
        <translation>Langsamster Workload: %1.</translation>
    </message>
    <message>
        <source>the workload meets its target</source>
        <translation>der Workload erreicht sein Ziel</translation>
    </message>
    <message>
        <source>all %1 workloads meet theirs</source>
        <translation>alle %1 im Ziel</translation>
    </message>
    <message>
        <source>the workload misses its target</source>
        <translation>der Workload verfehlt sein Ziel</translation>
    </message>
    <message>
        <source>%1 of %2 miss theirs</source>
        <translation>%1 von %2 verfehlen ihr Ziel</translation>
    </message>
    <message>
        <source>The share of users whose round-trip time is at most the latency target of their workload, or of the plan.</source>
        <translation>Der Anteil der Nutzer, deren Rundlaufzeit höchstens das Latenzziel ihres Workloads oder des Plans ist.</translation>
    </message>
    <message>
        <source>no hosts</source>
        <translation>keine Hosts</translation>
    </message>
    <message>
        <source>of %1 · peak %2 %3</source>
        <translation>von %1 · Spitze %2 %3</translation>
    </message>
    <message>
        <source>What microVMs reserve, of what hosts that are up can give; %1 is the scarcest resource. The plan allows %2 a region.</source>
        <translation>Was microVMs reservieren, von dem, was laufende Hosts geben können; %1 ist die knappste Ressource. Der Plan erlaubt %2 je Region.</translation>
    </message>
    <message>
        <source>%1 without a place</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>microVMs, none left over</source>
        <translation>alle microVMs</translation>
    </message>
    <message>
        <source>MicroVMs that have a host. Select one without a place to see what is missing and the smallest cure.</source>
        <translation>MicroVMs, die einen Host haben. Eine ohne Platz auswählen, um zu sehen, was fehlt und was am einfachsten hilft.</translation>
    </message>
    <message>
        <source>Users count by served share.</source>
        <translation>Nutzer zählen nach dem Anteil, der sie versorgt.</translation>
    </message>
    <message>
        <source>Users count by requests at %1 UTC.</source>
        <translation>Nutzer zählen nach ihren Anfragen um %1 UTC.</translation>
    </message>
    <message>
        <source>Users count by requests.</source>
        <translation>Nutzer zählen nach ihren Anfragen.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FindingsPanel</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Befunde, das Schlimmste zuerst</translation>
    </message>
    <message>
        <source>✓ No findings: everything asked for is in place.</source>
        <translation>✓ Keine Befunde: Alles Verlangte hat seinen Platz.</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Hinweise: %1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Changes the plan; one undo takes it back</source>
        <translation>Ändert den Plan; einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Select a finding that has a known remedy</source>
        <translation>Einen Befund mit bekannter Abhilfe auswählen</translation>
    </message>
    <message>
        <source>No single change that the planner knows cures this</source>
        <translation>Keine einzelne Änderung, die der Planer kennt, behebt dies</translation>
    </message>
    <message>
        <source>Looking for a remedy…</source>
        <translation>Sucht eine Abhilfe…</translation>
    </message>
    <message>
        <source>Fix a finding</source>
        <translation>Befund beheben</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Applies this change; can be undone</source>
        <translation>Führt diese Änderung aus; lässt sich rückgängig machen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::FleetPanel</name>
    <message>
        <source>Fleet: regions, hosts and microVMs</source>
        <translation>Flotte: Regionen, Hosts und microVMs</translation>
    </message>
    <message>
        <source>No regions yet. Add one from the catalogue or with a click on the map.</source>
        <translation>Noch keine Regionen. Eine aus dem Katalog oder mit einem Klick auf die Karte hinzufügen.</translation>
    </message>
    <message>
        <source>Apps: workloads and microVMs</source>
        <translation>Apps: Workloads und microVMs</translation>
    </message>
    <message>
        <source>No workloads yet. Add one to see where its microVMs go.</source>
        <translation>Noch keine Workloads. Einen hinzufügen, um zu sehen, wohin seine microVMs kommen.</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Filter regions and hosts</source>
        <translation>Regionen und Hosts filtern</translation>
    </message>
    <message>
        <source>Filter apps and workloads</source>
        <translation>Apps und Workloads filtern</translation>
    </message>
</context>
<context>
    <name>flightplan::views::GuideWindow</name>
    <message>
        <source>Guide – Flightplan</source>
        <translation>Handbuch – Flightplan</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Text des Handbuchs</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of this language, such as de for German: the folder with the guide&apos;s chapters in it.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>flightplan::views::Heading</name>
    <message>
        <source>%1 · id %2</source>
        <translation>%1 · Id %2</translation>
    </message>
</context>
<context>
    <name>flightplan::views::HostEntryPage</name>
    <message>
        <source>Requested of allocatable</source>
        <translation>Angefordert vom Zuteilbaren</translation>
    </message>
    <message>
        <source>Hosts of the entry</source>
        <translation>Hosts des Eintrags</translation>
    </message>
    <message>
        <source>Assumed hosts</source>
        <translation>Angenommene Hosts</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many equal hosts. Empty: a single host that has the id of the entry.</source>
        <translation>Wie viele gleiche Hosts. Leer: ein einzelner Host mit der Id des Eintrags.</translation>
    </message>
    <message>
        <source>Set count of %1</source>
        <translation>Anzahl von %1 setzen</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Down: its microVMs go elsewhere. Cordoned: takes no microVMs.</source>
        <translation>Ausgefallen: Seine microVMs gehen anderswohin. Gesperrt: Nimmt keine microVMs auf.</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>Status von %1 setzen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>0 to 1, counted by γ. Under 0.3 a host takes no microVMs.</source>
        <translation>0 bis 1, gewertet durch γ. Unter 0,3 nimmt ein Host keine microVMs auf.</translation>
    </message>
    <message>
        <source>Set health of %1</source>
        <translation>Gesundheit von %1 setzen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Takes only workloads of this class. Empty: takes any workload without a class.</source>
        <translation>Nimmt nur Workloads dieser Klasse auf. Leer: jeden Workload ohne Klasse.</translation>
    </message>
    <message>
        <source>Set class of %1</source>
        <translation>Klasse von %1 setzen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Capacity of each host</source>
        <translation>Kapazität jedes Hosts</translation>
    </message>
    <message>
        <source>What one host has of it.</source>
        <translation>Was ein Host davon hat.</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>CPU overcommit</source>
        <translation>CPU-Überbuchung</translation>
    </message>
    <message>
        <source>How many vCPU are promised for each one that exists; 1 is none.</source>
        <translation>Wie viele vCPU je vorhandener versprochen werden; 1 ist keine Überbuchung.</translation>
    </message>
    <message>
        <source>Set CPU overcommit of %1</source>
        <translation>CPU-Überbuchung von %1 setzen</translation>
    </message>
    <message>
        <source>Reserved on each host</source>
        <translation>Auf jedem Host reserviert</translation>
    </message>
    <message>
        <source>Kept for the host itself; microVMs cannot have it.</source>
        <translation>Für den Host selbst zurückgehalten; microVMs können es nicht haben.</translation>
    </message>
    <message>
        <source>Set reserved %1 of %2</source>
        <translation>Reserviert (%1) von %2 setzen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Assumed by the catalogue</source>
        <translation>Vom Katalog angenommen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2 of its fullest resource requested, %3</source>
        <translation>%1: %2 der vollsten Ressource angefordert, %3</translation>
    </message>
    <message>
        <source>%1; assumed hosts written down</source>
        <translation>%1; angenommene Hosts eingetragen</translation>
    </message>
    <message>
        <source>The plan lists no hosts for this region; the catalogue assumes these. Whatever you change in them writes them into the plan.</source>
        <translation>Der Plan nennt für diese Region keine Hosts; der Katalog nimmt diese an. Wer etwas an ihnen ändert, trägt sie in den Plan ein.</translation>
    </message>
    <message>
        <source>Write these hosts down</source>
        <translation>Diese Hosts eintragen</translation>
    </message>
    <message>
        <source>Writes these hosts into the plan as they are; from then on nothing is assumed here</source>
        <translation>Trägt diese Hosts in den Plan ein, wie sie sind; von da an wird hier nichts mehr angenommen</translation>
    </message>
    <message>
        <source>Write down the hosts of %1</source>
        <translation>Hosts von %1 eintragen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::HostGrid</name>
    <message>
        <source>Hosts by region</source>
        <translation>Hosts nach Region</translation>
    </message>
    <message>
        <source>No hosts yet. Add a region from the catalogue; it brings its hosts.</source>
        <translation>Noch keine Hosts. Eine Region aus dem Katalog hinzufügen; sie bringt ihre Hosts mit.</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
</context>
<context>
    <name>flightplan::views::HostPage</name>
    <message>
        <source>%1 reserves %2 and %3, overhead included</source>
        <translation>%1 reserviert %2 und %3, Overhead eingeschlossen</translation>
    </message>
    <message>
        <source>Requested of allocatable</source>
        <translation>Angefordert vom Zuteilbaren</translation>
    </message>
    <message>
        <source>MicroVMs</source>
        <translation>MicroVMs</translation>
    </message>
    <message>
        <source>MicroVMs on the host</source>
        <translation>MicroVMs auf dem Host</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Of this host alone. Down: its microVMs go elsewhere. Cordoned: takes no microVMs.</source>
        <translation>Nur dieses Hosts. Ausgefallen: Seine microVMs gehen anderswohin. Gesperrt: Nimmt keine microVMs auf.</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>Status von %1 setzen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Of this host alone, 0 to 1. Under 0.3 it takes no microVMs.</source>
        <translation>Nur dieses Hosts, 0 bis 1. Unter 0,3 nimmt er keine microVMs auf.</translation>
    </message>
    <message>
        <source>Set health of %1</source>
        <translation>Gesundheit von %1 setzen</translation>
    </message>
    <message>
        <source>Edit all equal hosts</source>
        <translation>Alle gleichen Hosts bearbeiten</translation>
    </message>
    <message>
        <source>Shows the entry that this host belongs to</source>
        <translation>Zeigt den Eintrag, zu dem dieser Host gehört</translation>
    </message>
    <message>
        <source>one of %1 in %2</source>
        <translation>einer von %1 in %2</translation>
    </message>
    <message>
        <source>in %1, assumed by the catalogue</source>
        <translation>in %1, vom Katalog angenommen</translation>
    </message>
    <message>
        <source>No microVMs</source>
        <translation>Keine microVMs</translation>
    </message>
    <message>
        <source>Packets passed on</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>What the host forwards to and from its microVMs at the hour that is shown, and the cores that this takes beside what they request (estimated: %1 packets a second each)</source>
        <translation>Was der Host zur gezeigten Stunde an seine microVMs und von ihnen weiterleitet, und die Kerne, die das neben dem Angeforderten braucht (geschätzt: je %1 Pakete pro Sekunde)</translation>
    </message>
    <message>
        <source>%1/s · %2 cores</source>
        <translation>%1/s · %2 Kerne</translation>
    </message>
    <message>
        <source>%1; assumed hosts written down</source>
        <translation>%1; angenommene Hosts eingetragen</translation>
    </message>
    <message>
        <source>Assumed by the catalogue. A change of this host writes all hosts of the region into the plan.</source>
        <translation>Vom Katalog angenommen. Eine Änderung dieses Hosts trägt alle Hosts der Region in den Plan ein.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::InspectorPage</name>
    <message>
        <source>This is not in the plan any more.</source>
        <translation>Dies ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>%1
Units: %2</source>
        <translation>%1
Einheiten: %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The plan does not allow this.</source>
        <translation>Der Plan lässt das nicht zu.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>The id in the plan file: a–z, 0–9, dot, dash and underscore. Renaming rewrites every reference to it.</source>
        <translation>Die Id in der Plandatei: a–z, 0–9, Punkt, Bindestrich und Unterstrich. Umbenennen ändert jeden Verweis darauf.</translation>
    </message>
    <message>
        <source>Type lower-case letters, digits, dots, dashes or underscores, at most 63.</source>
        <translation>Kleinbuchstaben, Ziffern, Punkte, Bindestriche oder Unterstriche eingeben, höchstens 63.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Adds a copy under a new id (Ctrl+D)</source>
        <translation>Fügt eine Kopie unter neuer Id hinzu (Strg+D)</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Removes it with what refers to it; can be undone (Del)</source>
        <translation>Entfernt es mit allem, was darauf verweist; lässt sich rückgängig machen (Entf)</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>~ %1</source>
        <translation>~ %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::InspectorPanel</name>
    <message>
        <source>%1 selected: values of %2 are shown, what you change changes all.</source>
        <translation>%1 ausgewählt: gezeigt sind die Werte von %2, Änderungen gelten für alle.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>flightplan::views::LatencyChart</name>
    <message>
        <source>Requests answered within a time</source>
        <translation>Innerhalb einer Zeit beantwortete Anfragen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Answered by then</source>
        <translation>Bis dahin beantwortet</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Plant…</translation>
    </message>
    <message>
        <source>Nobody is served. Add clients to a workload to see their times.</source>
        <translation>Niemand wird bedient. Nutzer zu einem Workload hinzufügen, um ihre Zeiten zu sehen.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency, network only</source>
        <translation>Latenz, nur Netz</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of the requests are answered within %2</source>
        <translation>%1 der Anfragen sind innerhalb von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 of the users have a round trip of %2 or less</source>
        <translation>%1 der Nutzer haben einen Rundlauf von höchstens %2</translation>
    </message>
    <message>
        <source>%1 within the target of %2</source>
        <translation>%1 innerhalb des Ziels von %2</translation>
    </message>
    <message>
        <source>%1 answered, network, queue and service together</source>
        <translation>%1 beantwortet, Netz, Warteschlange und Bedienung zusammen</translation>
    </message>
    <message>
        <source>network round trips of users; nobody says what they ask</source>
        <translation>Netzrundläufe der Nutzer; niemand sagt, was sie anfragen</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>flightplan::views::LegendItem</name>
    <message>
        <source>Shows or hides %1</source>
        <translation>Zeigt oder verbirgt %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::LinkPage</name>
    <message>
        <source>Why this latency?</source>
        <translation>Warum diese Latenz?</translation>
    </message>
    <message>
        <source>Counted between its ends</source>
        <translation>Zwischen den Enden gezählt</translation>
    </message>
    <message>
        <source>The round-trip time that the plan uses between the two sites</source>
        <translation>Die Rundlaufzeit, die der Plan zwischen beiden Standorten verwendet</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Removes the link; can be undone (Del)</source>
        <translation>Entfernt die Verbindung; lässt sich rückgängig machen (Entf)</translation>
    </message>
    <message>
        <source>Delete link %1</source>
        <translation>Verbindung %1 löschen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Round-trip time over the link, both ways together.</source>
        <translation>Rundlaufzeit über die Verbindung, hin und zurück zusammen.</translation>
    </message>
    <message>
        <source>Set RTT of %1</source>
        <translation>RTT von %1 setzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nothing goes over a link that is down.</source>
        <translation>Über eine ausgefallene Verbindung geht nichts.</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>Status von %1 setzen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>
Path: %1</source>
        <translation>
Pfad: %1</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>What it carries each way. Empty: all that is asked. More than that is throttled, all flows alike.</source>
        <translation>Was sie in jeder Richtung trägt. Leer: alles, was gefragt ist. Was darüber ist, wird gedrosselt, alle Flüsse gleich.</translation>
    </message>
    <message>
        <source>Set capacity of %1</source>
        <translation>Kapazität von %1 setzen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>
What is known of a pair counts before any link: links join pairs of which nothing is known.</source>
        <translation>
Was von einem Paar bekannt ist, gilt vor jeder Verbindung: Verbindungen verknüpfen Paare, von denen nichts bekannt ist.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MapCard</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>× down</source>
        <translation>× ausgefallen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>microVMs</source>
        <translation>microVMs</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>× unserved</source>
        <translation>× unversorgt</translation>
    </message>
    <message>
        <source>RTT, estimated</source>
        <translation>RTT, geschätzt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Past the target</source>
        <translation>Über dem Ziel</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Versorgt durch</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>× cut</source>
        <translation>× getrennt</translation>
    </message>
    <message>
        <source>RTT of the link</source>
        <translation>RTT der Verbindung</translation>
    </message>
    <message>
        <source>Health of the weakest host</source>
        <translation>Gesundheit des schwächsten Hosts</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MapLegend</name>
    <message>
        <source>RTT to the serving region</source>
        <translation>RTT zur Region</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>%1. Violet: so many milliseconds slower than before. Teal: nearer. Land without colour stays as it was; faint where nobody lives.</source>
        <translation>%1. Violett: so viele Millisekunden langsamer als zuvor. Petrol: näher. Land ohne Farbe blieb, wie es war; blass, wo niemand wohnt.</translation>
    </message>
    <message>
        <source>%1. Teal to blue: within the target of %2. Plum to amber, hatched: past it. Land by what is nearest to it, dots by what serves them; faint where nobody lives. Drag the mark, or press the arrow keys, to move the target.</source>
        <translation>%1. Petrol bis Blau: im Ziel von %2. Pflaume bis Bernstein, schraffiert: darüber. Land nach dem Nächstgelegenen, Punkte nach dem, was sie versorgt; blass, wo niemand wohnt. Die Marke ziehen oder die Pfeiltasten drücken, um das Ziel zu verschieben.</translation>
    </message>
    <message>
        <source>ms more or less</source>
        <translation>ms mehr oder weniger</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>unserved</source>
        <translation>unversorgt</translation>
    </message>
    <message>
        <source>over limit</source>
        <translation>zu voll</translation>
    </message>
    <message>
        <source>down</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>Key to the map</source>
        <translation>Zeichenerklärung der Karte</translation>
    </message>
    <message>
        <source>What the rings, the orange and red slices of health and the marks of origin mean</source>
        <translation>Was die Ringe, die orangefarbenen und roten Sektoren der Gesundheit und die Zeichen der Herkunft bedeuten</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MapSignCard</name>
    <message>
        <source>Key to the map</source>
        <translation>Zeichenerklärung der Karte</translation>
    </message>
    <message>
        <source>Closes the key (Esc)</source>
        <translation>Schließt die Zeichenerklärung (Esc)</translation>
    </message>
    <message>
        <source>Close the key</source>
        <translation>Zeichenerklärung schließen</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Ring: share that is requested. Full dot: all hosts in full health.</source>
        <translation>Ring: angeforderter Anteil. Voller Punkt: alle Hosts ganz gesund.</translation>
    </message>
    <message>
        <source>Orange slice: the least healthy host is at 50 % or more; the slice is its health.</source>
        <translation>Orangefarbener Sektor: der am wenigsten gesunde Host hat 50 % oder mehr; der Sektor ist seine Gesundheit.</translation>
    </message>
    <message>
        <source>Red slice: the least healthy host is below 50 %.</source>
        <translation>Roter Sektor: der am wenigsten gesunde Host liegt unter 50 %.</translation>
    </message>
    <message>
        <source>More is requested than the plan allows.</source>
        <translation>Es ist mehr angefordert, als der Plan erlaubt.</translation>
    </message>
    <message>
        <source>MicroVMs are pinned here.</source>
        <translation>Hier sind microVMs angeheftet.</translation>
    </message>
    <message>
        <source>The region is down.</source>
        <translation>Die Region ist ausgefallen.</translation>
    </message>
    <message>
        <source>No hosts.</source>
        <translation>Keine Hosts.</translation>
    </message>
    <message>
        <source>Where values are from</source>
        <translation>Woher Werte kommen</translation>
    </message>
    <message>
        <source>Solid link or arc: measured or typed in.</source>
        <translation>Durchgezogen: gemessen oder eingegeben.</translation>
    </message>
    <message>
        <source>Dashed: estimated.</source>
        <translation>Gestrichelt: geschätzt.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MapTools</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Fit the world</source>
        <translation>Ganze Welt zeigen</translation>
    </message>
    <message>
        <source>Fit the world (Ctrl 0)</source>
        <translation>Ganze Welt zeigen (Strg+0)</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MapView</name>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>no hosts</source>
        <translation>keine Hosts</translation>
    </message>
    <message>
        <source>%1 hosts, %2 microVMs, %3 requested</source>
        <translation>%1 Hosts, %2 microVMs, %3 angefordert</translation>
    </message>
    <message>
        <source>Travel to the region on the left</source>
        <translation>Zur Region links gehen</translation>
    </message>
    <message>
        <source>Travel to the region on the right</source>
        <translation>Zur Region rechts gehen</translation>
    </message>
    <message>
        <source>Travel to the region above</source>
        <translation>Zur Region darüber gehen</translation>
    </message>
    <message>
        <source>Travel to the region below</source>
        <translation>Zur Region darunter gehen</translation>
    </message>
    <message>
        <source>Select the region reached</source>
        <translation>Die erreichte Region auswählen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Held: shows the plan as it was saved</source>
        <translation>Gehalten: zeigt den Plan, wie er gespeichert ist</translation>
    </message>
    <message>
        <source>World map</source>
        <translation>Weltkarte</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s), %1 cities</source>
        <translation>
            <numerusform>%n Region, %1 Städte</numerusform>
            <numerusform>%n Regionen, %1 Städte</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a link from the region: travel on, then Enter</source>
        <translation>Von der Region eine Verbindung ziehen: weiterreisen, dann Enter</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MicroVmPage</name>
    <message>
        <source>Where the microVM is</source>
        <translation>Wo die microVM ist</translation>
    </message>
    <message>
        <source>Pin here</source>
        <translation>Hier anheften</translation>
    </message>
    <message>
        <source>Keeps the replica on this host, whatever changes</source>
        <translation>Hält das Replikat auf diesem Host, was sich auch ändert</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Anheftung lösen</translation>
    </message>
    <message>
        <source>Lets the replica go wherever it scores best</source>
        <translation>Lässt das Replikat dorthin, wo sein Score am besten ist</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Score of the microVM by terms</source>
        <translation>Score der microVM nach Termen</translation>
    </message>
    <message>
        <source>α Nearness to users</source>
        <translation>α Nähe zu den Nutzern</translation>
    </message>
    <message>
        <source>What being near the users it serves added, weighted by α</source>
        <translation>Was die Nähe zu den versorgten Nutzern beitrug, gewichtet mit α</translation>
    </message>
    <message>
        <source>β Free capacity</source>
        <translation>β Freie Kapazität</translation>
    </message>
    <message>
        <source>What the free capacity of the host added, weighted by β</source>
        <translation>Was die freie Kapazität des Hosts beitrug, gewichtet mit β</translation>
    </message>
    <message>
        <source>γ Health</source>
        <translation>γ Gesundheit</translation>
    </message>
    <message>
        <source>What the health of the host added, weighted by γ</source>
        <translation>Was die Gesundheit des Hosts beitrug, gewichtet mit γ</translation>
    </message>
    <message>
        <source>δ Crowding</source>
        <translation>δ Gedränge</translation>
    </message>
    <message>
        <source>What was taken off for replicas already in the region, weighted by δ</source>
        <translation>Was für Replikate abgezogen wurde, die schon in der Region sind, gewichtet mit δ</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The score of the host when the replica was placed: the sum of the terms</source>
        <translation>Der Score des Hosts, als das Replikat platziert wurde: die Summe der Terme</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Applies the smallest change that admits it; can be undone</source>
        <translation>Führt die kleinste Änderung aus, die sie unterbringt; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>Warum hier?</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Fragt die Engine…</translation>
    </message>
    <message>
        <source>This is a what-if: end it to ask the engine why.</source>
        <translation>Dies ist ein Was-wäre-wenn: beenden, um die Engine nach dem Warum zu fragen.</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>Ohne Platz</translation>
    </message>
    <message>
        <source>Standby %1 of %2</source>
        <translation>Standby %1 von %2</translation>
    </message>
    <message>
        <source>Replica %1 of %2</source>
        <translation>Replikat %1 von %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Shows host %1</source>
        <translation>Zeigt Host %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Shows region %1</source>
        <translation>Zeigt Region %1</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Shows workload %1</source>
        <translation>Zeigt Workload %1</translation>
    </message>
    <message>
        <source>Best hosts and why they refused</source>
        <translation>Die besten Hosts und warum sie ablehnten</translation>
    </message>
    <message>
        <source>Unpin from %1</source>
        <translation>Anheftung an %1 lösen</translation>
    </message>
    <message>
        <source>The plan has no host.</source>
        <translation>Der Plan hat keinen Host.</translation>
    </message>
    <message>
        <source>Looking for the smallest change that admits it…</source>
        <translation>Sucht die kleinste Änderung, die sie unterbringt…</translation>
    </message>
    <message>
        <source>Smallest change that admits it: %1</source>
        <translation>Kleinste Änderung, die sie unterbringt: %1</translation>
    </message>
    <message>
        <source>No single change of those tried admits it: add hosts, or ask for less.</source>
        <translation>Keine einzelne der versuchten Änderungen bringt sie unter: Hosts hinzufügen oder weniger verlangen.</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Anheftung von %1 lösen</translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>%1 an %2 anheften</translation>
    </message>
    <message>
        <source>It is pinned to %1: hosts elsewhere are no candidates, however good.</source>
        <translation>Sie ist an %1 angeheftet: Hosts anderswo kommen nicht in Frage, wie gut sie auch sind.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MiniMap</name>
    <message>
        <source>Overview of the world</source>
        <translation>Übersicht der Welt</translation>
    </message>
    <message>
        <source>What the map shows of the world: click or drag to go elsewhere</source>
        <translation>Was die Karte von der Welt zeigt: klicken oder ziehen führt anderswohin</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MissingPage</name>
    <message>
        <source>This is not in the plan any more. Undo brings it back; Esc shows the plan.</source>
        <translation>Dies ist nicht mehr im Plan. Rückgängig bringt es zurück; Esc zeigt den Plan.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MissionCard</name>
    <message>
        <source>Users in São Paulo wait for servers on another continent. Click the city to see why, then bring something closer to them.</source>
        <translation>Nutzer in São Paulo warten auf Server eines anderen Kontinents. Die Stadt anklicken, um zu sehen warum, dann etwas näher zu ihnen bringen.</translation>
    </message>
    <message>
        <source>Ashburn carries much, and the other regions are nearly full. Ask what happens when it is lost (select it, Ctrl Shift F), then make room so that everything finds a place. Giving Ashburn up does not count.</source>
        <translation>Ashburn trägt viel, und die anderen Regionen sind fast voll. Fragen, was bei seinem Ausfall geschieht (auswählen, Strg Umschalt F), dann Platz schaffen, sodass alles unterkommt. Ashburn aufzugeben zählt nicht.</translation>
    </message>
    <message>
        <source>Half of what was bought stands idle. Take a third of the hosts away, with everything still in place and the users within their targets. Capacity (Ctrl 2) shows where there is room.</source>
        <translation>Die Hälfte des Gekauften steht still. Ein Drittel der Hosts wegnehmen, wobei alles seinen Platz behält und die Nutzer in ihren Zielen bleiben. Kapazität (Strg 2) zeigt, wo Platz ist.</translation>
    </message>
    <message>
        <source>São Paulo waits %1, at most %2</source>
        <translation>São Paulo wartet %1, höchstens %2</translation>
    </message>
    <message>
        <source>for nobody</source>
        <translation>auf niemanden</translation>
    </message>
    <message>
        <source>Everything has a place</source>
        <translation>Alles hat einen Platz</translation>
    </message>
    <message>
        <source>%1 microVMs have no place</source>
        <translation>%1 microVMs haben keinen Platz</translation>
    </message>
    <message>
        <source>Ashburn is gone from the plan</source>
        <translation>Ashburn ist nicht mehr im Plan</translation>
    </message>
    <message>
        <source>Without Ashburn everything has a place</source>
        <translation>Ohne Ashburn hat alles einen Platz</translation>
    </message>
    <message>
        <source>Without Ashburn %1 microVMs have no place</source>
        <translation>Ohne Ashburn haben %1 microVMs keinen Platz</translation>
    </message>
    <message>
        <source>%1 hosts, at most %2</source>
        <translation>%1 Hosts, höchstens %2</translation>
    </message>
    <message>
        <source>%1 of users inside their target, at least %2</source>
        <translation>%1 der Nutzer in ihrem Ziel, mindestens %2</translation>
    </message>
    <message>
        <source>São Paulo is slow: fix it</source>
        <translation>São Paulo ist langsam: beheben</translation>
    </message>
    <message>
        <source>Survive losing Ashburn</source>
        <translation>Den Ausfall von Ashburn überstehen</translation>
    </message>
    <message>
        <source>Fit it on a third fewer hosts</source>
        <translation>Mit einem Drittel weniger Hosts auskommen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Next mission</source>
        <translation>Nächste Mission</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Opens the start of the mission again</source>
        <translation>Öffnet den Anfang der Mission erneut</translation>
    </message>
    <message>
        <source>Opens the start of the next mission</source>
        <translation>Öffnet den Anfang der nächsten Mission</translation>
    </message>
    <message>
        <source>Ends the mission; the plan stays as it is</source>
        <translation>Beendet die Mission; der Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Done. Undo shows what it took, step by step.</source>
        <translation>Geschafft. Rückgängig zeigt Schritt für Schritt, was nötig war.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MovesBar</name>
    <message>
        <source>What moves where</source>
        <translation>Was wohin umzieht</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Umzüge</translation>
    </message>
    <message>
        <source>Shows what moves where</source>
        <translation>Zeigt, was wohin umzieht</translation>
    </message>
    <message>
        <source>Moves (%1)</source>
        <translation>Umzüge (%1)</translation>
    </message>
</context>
<context>
    <name>flightplan::views::MovesModel</name>
    <message>
        <source>its standby takes over</source>
        <translation>sein Standby übernimmt</translation>
    </message>
    <message>
        <source>no place: %1</source>
        <translation>kein Platz: %1</translation>
    </message>
    <message>
        <source>MicroVM</source>
        <translation>MicroVM</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>flightplan::views::NoticeStack</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Shows the next notice; this one goes on waiting</source>
        <translation>Zeigt den nächsten Hinweis; dieser wartet weiter</translation>
    </message>
</context>
<context>
    <name>flightplan::views::PaletteModel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>flightplan::views::PlanPage</name>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name of the plan, shown in the title</source>
        <translation>Der Name des Plans, im Titel gezeigt</translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation>Plan umbenennen</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Unbenannter Plan</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Whose eyes the plan has. An operator plans hosts; a customer rents microVMs, and every region brings the hosts that the catalogue assumes.</source>
        <translation>Mit wessen Augen der Plan sieht. Ein Betreiber plant Hosts; ein Kunde mietet microVMs, und jede Region bringt die Hosts mit, die der Katalog annimmt.</translation>
    </message>
    <message>
        <source>Set the perspective</source>
        <translation>Perspektive setzen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Survives</source>
        <translation>Übersteht</translation>
    </message>
    <message>
        <source>One region: the plan leaves so much room free that the loss of any single region leaves nothing without a place, or says what is missing.</source>
        <translation>Eine Region: Der Plan lässt so viel Platz frei, dass der Ausfall jeder einzelnen Region nichts ohne Platz lässt, oder sagt, was dazu fehlt.</translation>
    </message>
    <message>
        <source>Set what the plan survives</source>
        <translation>Setzen, was der Plan übersteht</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <source>One region</source>
        <translation>Eine Region</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>The round-trip time that users should stay within. Empty: no target.</source>
        <translation>Die Rundlaufzeit, innerhalb der Nutzer bleiben sollen. Leer: kein Ziel.</translation>
    </message>
    <message>
        <source>Set the latency target</source>
        <translation>Latenzziel setzen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>The share of users that has to be within the latency target.</source>
        <translation>Der Anteil der Nutzer, der innerhalb des Latenzziels liegen muss.</translation>
    </message>
    <message>
        <source>Set the percentile</source>
        <translation>Perzentil setzen</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>The share of what can be allocated that may be requested. Above it, meters and chart warn.</source>
        <translation>Der Anteil des Zuteilbaren, der angefordert sein darf. Darüber warnen Anzeigen und Diagramm.</translation>
    </message>
    <message>
        <source>Set the utilisation target</source>
        <translation>Auslastungsziel setzen</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>The share of time that the service should be up.</source>
        <translation>Der Anteil der Zeit, in der der Dienst in Betrieb sein soll.</translation>
    </message>
    <message>
        <source>Set the availability target</source>
        <translation>Verfügbarkeitsziel setzen</translation>
    </message>
    <message>
        <source>Set the weight “%1”</source>
        <translation>Gewicht „%1“ setzen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Nearness to users</source>
        <translation>Nähe zu den Nutzern</translation>
    </message>
    <message>
        <source>How much it counts that a replica is near the users it serves. Plain number; the weights are not normalised.</source>
        <translation>Wie sehr es zählt, dass ein Replikat nah bei den versorgten Nutzern ist. Einfache Zahl; die Gewichte werden nicht normiert.</translation>
    </message>
    <message>
        <source>Free capacity</source>
        <translation>Freie Kapazität</translation>
    </message>
    <message>
        <source>How much free capacity counts. Above 0 replicas spread to empty hosts; under 0 they are packed onto full ones.</source>
        <translation>Wie sehr freie Kapazität zählt. Über 0 verteilen sich Replikate auf leere Hosts; unter 0 werden sie auf volle gepackt.</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>packen</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>verteilen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>How much the health of a host counts. A host under 0.3 takes nothing, whatever the weight.</source>
        <translation>Wie sehr die Gesundheit eines Hosts zählt. Ein Host unter 0,3 nimmt nichts auf, was auch das Gewicht ist.</translation>
    </message>
    <message>
        <source>Avoid crowding a region</source>
        <translation>Gedränge vermeiden</translation>
    </message>
    <message>
        <source>What is taken off a host&apos;s score for each replica of the workload that its region already has.</source>
        <translation>Was vom Score eines Hosts für jedes Replikat des Workloads abgezogen wird, das seine Region schon hat.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Sets all weights at once</source>
        <translation>Setzt alle Gewichte auf einmal</translation>
    </message>
    <message>
        <source>Weights: %1</source>
        <translation>Gewichte: %1</translation>
    </message>
    <message>
        <source>Own weights</source>
        <translation>Eigene Gewichte</translation>
    </message>
    <message>
        <source>Exchange rate at 80 ms: 1 % more free capacity outweighs %1.</source>
        <translation>Wechselkurs bei 80 ms: 1 % mehr freie Kapazität wiegt %1 auf.</translation>
    </message>
    <message>
        <source>Exchange rate at 80 ms: a host 1 % fuller outweighs %1.</source>
        <translation>Wechselkurs bei 80 ms: ein um 1 % vollerer Host wiegt %1 auf.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Round-trip times up to this score as perfect; beyond it the score falls as reference / RTT. Empty: the latency target, else 5 ms.</source>
        <translation>Rundlaufzeiten bis hierher gelten als ideal; darüber fällt der Score wie Referenz / RTT. Leer: das Latenzziel, sonst 5 ms.</translation>
    </message>
    <message>
        <source>Set the latency reference</source>
        <translation>Latenzreferenz setzen</translation>
    </message>
    <message>
        <source>Nearness by</source>
        <translation>Nähe nach</translation>
    </message>
    <message>
        <source>Served share: a replica counts by the users that it would serve. Coverage: by what it improves on the best replica so far, for caches.</source>
        <translation>Nutzeranteil: Ein Replikat zählt nach den Nutzern, die es versorgen würde. Abdeckung: nach dem, was es gegenüber dem bisher besten Replikat verbessert, für Caches.</translation>
    </message>
    <message>
        <source>Set the latency term</source>
        <translation>Latenzterm setzen</translation>
    </message>
    <message>
        <source>Served share</source>
        <translation>Nutzeranteil</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Capacity by</source>
        <translation>Kapazität nach</translation>
    </message>
    <message>
        <source>Which resource tells how free a host is: the scarcest one, or CPU alone.</source>
        <translation>Welche Ressource sagt, wie frei ein Host ist: die knappste oder allein die CPU.</translation>
    </message>
    <message>
        <source>Set the capacity term</source>
        <translation>Kapazitätsterm setzen</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Who goes first among workloads of equal priority and equally many allowed regions.</source>
        <translation>Wer zuerst kommt unter Workloads gleicher Priorität und gleich vieler erlaubter Regionen.</translation>
    </message>
    <message>
        <source>Set the order of workloads</source>
        <translation>Reihenfolge der Workloads setzen</translation>
    </message>
    <message>
        <source>By id</source>
        <translation>Nach Id</translation>
    </message>
    <message>
        <source>Smaller first</source>
        <translation>Kleinere zuerst</translation>
    </message>
    <message>
        <source>Larger first</source>
        <translation>Größere zuerst</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>VM overhead</source>
        <translation>VM-Overhead</translation>
    </message>
    <message>
        <source>Memory that the virtual machine monitor takes for each microVM, on top of its demand.</source>
        <translation>Speicher, den der Virtual Machine Monitor je microVM zusätzlich zu ihrem Bedarf belegt.</translation>
    </message>
    <message>
        <source>Set the overhead of a microVM</source>
        <translation>Overhead einer microVM setzen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>What random numbers start from. Same file and same seed: same answer, on every machine.</source>
        <translation>Womit Zufallszahlen beginnen. Gleiche Datei und gleicher Startwert: gleiche Antwort, auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Set the seed</source>
        <translation>Startwert setzen</translation>
    </message>
    <message>
        <source>Type a whole number from 0 to 18,446,744,073,709,551,615, without separators.</source>
        <translation>Eine ganze Zahl von 0 bis 18.446.744.073.709.551.615 eingeben, ohne Trennzeichen.</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>1 region</source>
        <translation>1 Region</translation>
    </message>
    <message>
        <source>%1 regions</source>
        <translation>%1 Regionen</translation>
    </message>
    <message>
        <source>%1 unplaced</source>
        <translation>%1 ohne Platz</translation>
    </message>
</context>
<context>
    <name>flightplan::views::PlanTable</name>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows exported to %2</source>
        <translation>%1 Zeilen nach %2 exportiert</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ProblemsPanel</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Problems of the file, with line numbers</source>
        <translation>Probleme der Datei, mit Zeilennummern</translation>
    </message>
    <message>
        <source>✓ No problems</source>
        <translation>✓ Keine Probleme</translation>
    </message>
    <message>
        <source>Opens the file once more, after it was mended elsewhere</source>
        <translation>Öffnet die Datei noch einmal, nachdem sie anderswo berichtigt wurde</translation>
    </message>
    <message>
        <source>Closes this list; the open plan stays as it is</source>
        <translation>Schließt diese Liste; der offene Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>%1 could not be opened. Errors: %2</source>
        <translation>%1 ließ sich nicht öffnen. Fehler: %2</translation>
    </message>
</context>
<context>
    <name>flightplan::views::QualitySection</name>
    <message>
        <source>Something moves when nearness goes down to %1 or up to %2.</source>
        <translation>Etwas verschiebt sich, wenn die Nähe auf %1 sinkt oder auf %2 steigt.</translation>
    </message>
    <message>
        <source>Something moves when nearness goes down to %1.</source>
        <translation>Etwas verschiebt sich, wenn die Nähe auf %1 sinkt.</translation>
    </message>
    <message>
        <source>Something moves when nearness goes up to %1.</source>
        <translation>Etwas verschiebt sich, wenn die Nähe auf %1 steigt.</translation>
    </message>
    <message>
        <source>Nothing moves, whatever the weight of nearness.</source>
        <translation>Nichts verschiebt sich, was auch das Gewicht der Nähe ist.</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Wie gut er ist</translation>
    </message>
    <message>
        <source>Above the best mean RTT</source>
        <translation>Über der besten mittleren RTT</translation>
    </message>
    <message>
        <source>How much farther users are on average than they must be in any plan at least</source>
        <translation>Wie viel weiter entfernt Nutzer im Mittel sind, als sie es in jedem Plan mindestens sein müssen</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Back to the weights</source>
        <translation>Zurück zu den Gewichten</translation>
    </message>
    <message>
        <source>Plans by the weighted score again; the prices are forgotten. One undo takes it back</source>
        <translation>Plant wieder nach dem gewichteten Score; die Preise werden vergessen. Einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>The plan costs %1 ms: the mean round-trip time of each replica&apos;s users, added up, and 2 s for whatever has no place. No plan costs less than %2 ms.</source>
        <translation>Der Plan kostet %1 ms: die mittlere Rundlaufzeit der Nutzer jedes Replikats, aufsummiert, und 2 s für alles ohne Platz. Kein Plan kostet weniger als %2 ms.</translation>
    </message>
    <message>
        <source>Planned by round-trip times and prices of resources, not by weights.</source>
        <translation>Geplant nach Rundlaufzeiten und Preisen von Ressourcen, nicht nach Gewichten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops looking; the plan stays as it is</source>
        <translation>Beendet die Suche; der Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Looks for prices of resources that bring users nearer on average, where the plan allows it; targets of a percentile may suffer. One undo takes it back</source>
        <translation>Sucht Preise für Ressourcen, die Nutzer im Mittel näher bringen, wo der Plan es erlaubt; Ziele für ein Perzentil können leiden. Einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Looking for a better plan…</source>
        <translation>Sucht einen besseren Plan…</translation>
    </message>
    <message>
        <source>No better plan was found.</source>
        <translation>Kein besserer Plan gefunden.</translation>
    </message>
    <message>
        <source>Improve the plan</source>
        <translation>Plan verbessern</translation>
    </message>
    <message>
        <source>Plan by the weights</source>
        <translation>Nach den Gewichten planen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::QueryField</name>
    <message>
        <source>%1 (Ctrl+F). Esc clears.</source>
        <translation>%1 (Strg+F). Esc leert.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::Ranking</name>
    <message>
        <source>Ranking of hosts</source>
        <translation>Rangliste der Hosts</translation>
    </message>
    <message>
        <source>%1 more that looked better were refused</source>
        <translation>%1 weitere, die besser aussahen, lehnten ab</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · here</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · hier</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Score of %1 when the replica was placed</source>
        <translation>Score von %1, als das Replikat platziert wurde</translation>
    </message>
    <message>
        <source>Score of %1: %2</source>
        <translation>Score von %1: %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RegionBars</name>
    <message>
        <source>Requests by region</source>
        <translation>Anfragen je Region</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 more regions: %2</source>
        <translation>%1 weitere Regionen: %2</translation>
    </message>
    <message>
        <source>%1 serves %2 and refuses %3. Click to select it.</source>
        <translation>%1 bedient %2 und weist %3 ab. Klicken, um sie auszuwählen.</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RegionCatalogueModel</name>
    <message>
        <source>North America</source>
        <translation>Nordamerika</translation>
    </message>
    <message>
        <source>South America</source>
        <translation>Südamerika</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Africa</source>
        <translation>Afrika</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>Asien-Pazifik</translation>
    </message>
    <message>
        <source>%1: already in the plan</source>
        <translation>%1: schon im Plan</translation>
    </message>
    <message>
        <source>%1: prices are %2 of those in Ashburn. Double click adds it to the plan.</source>
        <translation>%1: Preise sind das %2-Fache derer in Ashburn. Doppelklick fügt sie zum Plan hinzu.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Continent</source>
        <translation>Kontinent</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RegionChart</name>
    <message>
        <source>Requests by region</source>
        <translation>Anfragen nach Region</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>No region is asked anything.</source>
        <translation>Keine Region wird etwas gefragt.</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RegionPage</name>
    <message>
        <source>Requested of allocatable</source>
        <translation>Angefordert vom Zuteilbaren</translation>
    </message>
    <message>
        <source>Users served</source>
        <translation>Versorgte Nutzer</translation>
    </message>
    <message>
        <source>Their mean RTT</source>
        <translation>Ihre mittlere RTT</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Hosts of the region</source>
        <translation>Hosts der Region</translation>
    </message>
    <message>
        <source>Add hosts</source>
        <translation>Hosts hinzufügen</translation>
    </message>
    <message>
        <source>Adds hosts as the catalogue assumes them for this region</source>
        <translation>Fügt Hosts hinzu, wie der Katalog sie für diese Region annimmt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shown in place of the catalogue&apos;s name. Empty: the catalogue&apos;s.</source>
        <translation>Statt des Namens im Katalog gezeigt. Leer: der des Katalogs.</translation>
    </message>
    <message>
        <source>Set name of %1</source>
        <translation>Name von %1 setzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>A region that is down takes no microVMs and no users.</source>
        <translation>Eine ausgefallene Region nimmt weder microVMs noch Nutzer auf.</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>Status von %1 setzen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Multiplier of the prices of CPU and memory; 1 is the price at iad. Empty: the catalogue&apos;s.</source>
        <translation>Faktor auf die Preise von CPU und Speicher; 1 ist der Preis in iad. Leer: der des Katalogs.</translation>
    </message>
    <message>
        <source>Set price multiplier of %1</source>
        <translation>Preisfaktor von %1 setzen</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Degrees, north is positive. Empty: the catalogue&apos;s.</source>
        <translation>Grad, Norden ist positiv. Leer: die des Katalogs.</translation>
    </message>
    <message>
        <source>Set latitude of %1</source>
        <translation>Breite von %1 setzen</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Degrees, east is positive. Empty: the catalogue&apos;s.</source>
        <translation>Grad, Osten ist positiv. Leer: die des Katalogs.</translation>
    </message>
    <message>
        <source>Set longitude of %1</source>
        <translation>Länge von %1 setzen</translation>
    </message>
    <message>
        <source>Latency to other regions</source>
        <translation>Latenz zu anderen Regionen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2, each %3 and %4</source>
        <translation>%1: %2, je %3 und %4</translation>
    </message>
    <message>
        <source>~ %1</source>
        <translation>~ %1</translation>
    </message>
    <message>
        <source>%1: %2, %3. Click to see why.</source>
        <translation>%1: %2, %3. Klicken, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Why %1 to %2? %3: %4</source>
        <translation>Warum %1 nach %2? %3: %4</translation>
    </message>
    <message>
        <source>
Path: %1</source>
        <translation>
Pfad: %1</translation>
    </message>
    <message>
        <source>Add hosts to %1</source>
        <translation>Hosts zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>Einzugsgebiet</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>What is answered here, at the hour that the window shows</source>
        <translation>Was hier beantwortet wird, zur Stunde, die das Fenster zeigt</translation>
    </message>
    <message>
        <source>Whom the region serves, most first</source>
        <translation>Wen die Region bedient, die meisten zuerst</translation>
    </message>
    <message>
        <source>Who goes on to another region because this one is full</source>
        <translation>Wer in eine andere Region weitergeht, weil diese voll ist</translation>
    </message>
    <message>
        <source>%1 of all users</source>
        <translation>%1 aller Nutzer</translation>
    </message>
    <message>
        <source>%1: %2 served here, with a mean round trip of %3. Click to see why.</source>
        <translation>%1: %2 hier bedient, mit einem mittleren Rundlauf von %3. Klicken, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2 go to %3, which is farther, because microVMs here are at their limit</source>
        <translation>%1 von %2 gehen nach %3, das weiter weg ist, weil die MicroVMs hier an ihrer Grenze sind</translation>
    </message>
    <message>
        <source>▲ Full: %1 that would be nearest here go on to others</source>
        <translation>▲ Voll: %1, für die es hier am nächsten wäre, gehen zu anderen weiter</translation>
    </message>
    <message>
        <source>Share of all requests that are answered in this region, or of all users where nobody says what they ask</source>
        <translation>Anteil aller Anfragen, die in dieser Region beantwortet werden, oder aller Nutzer, wo niemand sagt, was sie anfragen</translation>
    </message>
    <message>
        <source>Mean round-trip time of what the region serves, network alone</source>
        <translation>Mittlerer Rundlauf dessen, was die Region bedient, nur das Netz</translation>
    </message>
    <message>
        <source>Write these hosts down</source>
        <translation>Diese Hosts eintragen</translation>
    </message>
    <message>
        <source>Writes the assumed hosts into the plan as they are; from then on nothing is assumed here</source>
        <translation>Trägt die angenommenen Hosts in den Plan ein, wie sie sind; von da an wird hier nichts mehr angenommen</translation>
    </message>
    <message>
        <source>Choose hosts…</source>
        <translation>Hosts wählen…</translation>
    </message>
    <message>
        <source>Shows how many hosts are assumed and what each has; what you change there is written into the plan</source>
        <translation>Zeigt, wie viele Hosts angenommen sind und was jeder hat; was man dort ändert, wird in den Plan eingetragen</translation>
    </message>
    <message>
        <source>The plan lists no hosts here, so it is planned with what the catalogue assumes of the platform: %1, each with %2, %3 of memory, %4 of bandwidth and %5 of disk. Nobody has confirmed that.</source>
        <translation>Der Plan nennt hier keine Hosts. Geplant wird mit dem, was der Katalog von der Plattform annimmt: %1, jeder mit %2, %3 Speicher, %4 Bandbreite und %5 Disk. Niemand hat das bestätigt.</translation>
    </message>
    <message>
        <source>No hosts: nothing can run here.</source>
        <translation>Keine Hosts: Hier kann nichts laufen.</translation>
    </message>
    <message>
        <source>Write down the hosts of %1</source>
        <translation>Hosts von %1 eintragen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RoomStrip</name>
    <message>
        <source>CPU requested</source>
        <translation>CPU angefordert</translation>
    </message>
    <message>
        <source>Memory requested</source>
        <translation>RAM angefordert</translation>
    </message>
    <message>
        <source>Disk requested</source>
        <translation>Disk angefordert</translation>
    </message>
    <message>
        <source>Stranded</source>
        <translation>Verschnitt</translation>
    </message>
    <message>
        <source>Room left</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>no hosts</source>
        <translation>keine Hosts</translation>
    </message>
    <message>
        <source>What microVMs reserve, of what hosts that are up can give. The plan allows %1 a region.</source>
        <translation>Was microVMs reservieren, von dem, was laufende Hosts geben können. Der Plan erlaubt %1 je Region.</translation>
    </message>
    <message>
        <source>%1 · change</source>
        <translation>%1 · ändern</translation>
    </message>
    <message>
        <source>How many more microVMs of %1 and %2 fit, host by host. Rules of workloads have no say. Click to choose another size.</source>
        <translation>Wie viele microVMs mit %1 und %2 noch passen, Host für Host. Regeln von Workloads bleiben außen vor. Klicken, um eine andere Größe zu wählen.</translation>
    </message>
    <message>
        <source>Stranded CPU</source>
        <translation>CPU-Verschnitt</translation>
    </message>
    <message>
        <source>Stranded memory</source>
        <translation>Speicherverschnitt</translation>
    </message>
    <message>
        <source>%1 runs out first</source>
        <translation>%1 geht zuerst aus</translation>
    </message>
    <message>
        <source>Free %1 that nothing can use any more once the hosts are full of %2: there, %3 is gone before.</source>
        <translation>Freies (%1), das nichts mehr nutzen kann, sobald die Hosts voll mit %2 sind: Dort geht vorher %3 aus.</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Wie %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RowDelegate</name>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, angenommen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RowList</name>
    <message>
        <source>%1 more…</source>
        <translation>%1 weitere…</translation>
    </message>
    <message>
        <source>Show more rows</source>
        <translation>Weitere Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RttMatrix</name>
    <message>
        <source>Round-trip times between regions</source>
        <translation>Rundläufe zwischen Regionen</translation>
    </message>
    <message>
        <source>RTT between regions</source>
        <translation>RTT zwischen Regionen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Plant…</translation>
    </message>
    <message>
        <source>Two regions at least have a round trip between them.</source>
        <translation>Einen Rundlauf gibt es erst zwischen zwei Regionen.</translation>
    </message>
    <message>
        <source>target %1 · hatched: past it · dashed: estimated</source>
        <translation>Ziel %1 · schraffiert: darüber · gestrichelt: geschätzt</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Weg</translation>
    </message>
</context>
<context>
    <name>flightplan::views::RttMatrixModel</name>
    <message>
        <source>Within %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>%1 → %2: %3. %4: %5</source>
        <translation>%1 → %2: %3. %4: %5</translation>
    </message>
    <message>
        <source>. Path: %1</source>
        <translation>. Weg: %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::Section</name>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::SizeCatalogueModel</name>
    <message>
        <source>%1
Guaranteed %2, up to %3
Memory %4 to %5</source>
        <translation>%1
Garantiert %2, bis zu %3
Speicher %4 bis %5</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>vCPU</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>flightplan::views::StackedTermBar</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <translation>Summe: %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::TextFile</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>flightplan::views::Toggle</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>flightplan::views::TokenButton</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::TokenEdit</name>
    <message>
        <source>add another</source>
        <translation>weitere hinzufügen</translation>
    </message>
</context>
<context>
    <name>flightplan::views::TrafficPanel</name>
    <message>
        <source>Times by workload</source>
        <translation>Zeiten je Workload</translation>
    </message>
    <message>
        <source>No workload says what its users ask.</source>
        <translation>Kein Workload sagt, was seine Nutzer anfragen.</translation>
    </message>
    <message>
        <source>%1 asked · %2 answered</source>
        <translation>%1 angefragt · %2 beantwortet</translation>
    </message>
    <message>
        <source> · fullest link %1</source>
        <translation> · vollste Verbindung %1</translation>
    </message>
    <message>
        <source>Refused: every place of the queue is taken, answered with 503. Served by nobody: no edge, no microVM or no path.</source>
        <translation>Abgewiesen: Jeder Platz der Warteschlange ist belegt, Antwort 503. Von niemandem bedient: keine Edge, keine microVM oder kein Pfad.</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Shows the times of each workload</source>
        <translation>Zeigt die Zeiten jedes Workloads</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Shows the requests of each region</source>
        <translation>Zeigt die Anfragen jeder Region</translation>
    </message>
    <message>
        <source>Select a workload and type its requests per second, under Traffic in the inspector.</source>
        <translation>Einen Workload auswählen und im Inspektor unter „Verkehr“ seine Anfragen pro Sekunde eingeben.</translation>
    </message>
    <message>
        <source>✕ %1 served by nobody · </source>
        <translation>✕ %1 von niemandem bedient · </translation>
    </message>
    <message>
        <source>▲ %1 refused · </source>
        <translation>▲ %1 abgewiesen · </translation>
    </message>
</context>
<context>
    <name>flightplan::views::TreePage</name>
    <message>
        <source>planning…</source>
        <translation>plant…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
</context>
<context>
    <name>flightplan::views::VerdictBar</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Verdict on the plan</source>
        <translation>Urteil über den Plan</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>looking for a remedy…</source>
        <translation>sucht eine Abhilfe…</translation>
    </message>
    <message>
        <source>Does this: %1. One undo takes it back.</source>
        <translation>Führt aus: %1. Einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>flightplan::views::WeightSlider</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>flightplan::views::WhatIfBar</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>no microVM is there: nothing moves</source>
        <translation>dort ist keine microVM: nichts verschiebt sich</translation>
    </message>
    <message>
        <source>%1 move</source>
        <translation>%1 ziehen um</translation>
    </message>
    <message>
        <source>%1 taken over by a standby</source>
        <translation>%1 von einem Standby übernommen</translation>
    </message>
    <message>
        <source>%1 fit nowhere else and stay</source>
        <translation>%1 passen nirgends sonst und bleiben</translation>
    </message>
    <message>
        <source>%1 without a place</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>nothing without a place</source>
        <translation>nichts ohne Platz</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Makes the loss part of the plan and pins every replica where it is now; one undo takes it back</source>
        <translation>Nimmt den Ausfall in den Plan auf und heftet jedes Replikat dort an, wo es jetzt ist; einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Back to the plan as it is (Esc)</source>
        <translation>Zurück zum Plan, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>What if %1 is lost?</source>
        <translation>Was, wenn %1 ausfällt?</translation>
    </message>
    <message>
        <source>What if %1 is drained?</source>
        <translation>Was, wenn %1 geleert wird?</translation>
    </message>
    <message>
        <source>Drain instead</source>
        <translation>Stattdessen leeren</translation>
    </message>
    <message>
        <source>Lose instead</source>
        <translation>Stattdessen Ausfall</translation>
    </message>
    <message>
        <source>Emptied in good order: what fits nowhere else stays</source>
        <translation>Geordnet geleert: Was nirgends sonst passt, bleibt</translation>
    </message>
    <message>
        <source>Gone at once: what fits nowhere else is without a place</source>
        <translation>Plötzlich weg: Was nirgends sonst passt, ist ohne Platz</translation>
    </message>
</context>
<context>
    <name>flightplan::views::WorkloadPage</name>
    <message>
        <source>p95 across users</source>
        <translation>p95 über alle Nutzer</translation>
    </message>
    <message>
        <source>95 % of the workload&apos;s users have at most this round-trip time to the replicas that serve them</source>
        <translation>95 % der Nutzer des Workloads haben höchstens diese Rundlaufzeit zu den Replikaten, die sie versorgen</translation>
    </message>
    <message>
        <source>Inside the target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Share of the workload&apos;s users within its latency target</source>
        <translation>Anteil der Nutzer des Workloads innerhalb seines Latenzziels</translation>
    </message>
    <message>
        <source>MicroVMs</source>
        <translation>MicroVMs</translation>
    </message>
    <message>
        <source>MicroVMs of the workload</source>
        <translation>MicroVMs des Workloads</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Groups workloads. Empty: the workload&apos;s own id.</source>
        <translation>Fasst Workloads zusammen. Leer: die Id des Workloads.</translation>
    </message>
    <message>
        <source>Set app of %1</source>
        <translation>App von %1 setzen</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>How many microVMs run; 0 parks the workload.</source>
        <translation>Wie viele microVMs laufen; 0 parkt den Workload.</translation>
    </message>
    <message>
        <source>Set replicas of %1</source>
        <translation>Replikate von %1 setzen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Machine size of the catalogue; fills CPU and memory of the demand.</source>
        <translation>Machine-Größe des Katalogs; füllt CPU und Speicher des Bedarfs.</translation>
    </message>
    <message>
        <source>Set size of %1</source>
        <translation>Größe von %1 setzen</translation>
    </message>
    <message>
        <source>%1 guaranteed, bursts to %2, %3</source>
        <translation>%1 garantiert, Burst bis %2, %3</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Higher goes first when hosts are scarce; 0 is usual.</source>
        <translation>Höhere kommt zuerst, wenn Hosts knapp sind; 0 ist üblich.</translation>
    </message>
    <message>
        <source>Set priority of %1</source>
        <translation>Priorität von %1 setzen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>How many users the workload has compared to others; plain number, 1 is usual.</source>
        <translation>Wie viele Nutzer der Workload verglichen mit anderen hat; einfache Zahl, 1 ist üblich.</translation>
    </message>
    <message>
        <source>Set user weight of %1</source>
        <translation>Nutzergewicht von %1 setzen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Runs only on hosts of this class. Empty: on hosts without a class.</source>
        <translation>Läuft nur auf Hosts dieser Klasse. Leer: auf Hosts ohne Klasse.</translation>
    </message>
    <message>
        <source>Set class of %1</source>
        <translation>Klasse von %1 setzen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Words about the workload, such as team=checkout, for filters.</source>
        <translation>Wörter zum Workload, etwa team=checkout, für Filter.</translation>
    </message>
    <message>
        <source>Set labels of %1</source>
        <translation>Labels von %1 setzen</translation>
    </message>
    <message>
        <source>key=value</source>
        <translation>Schlüssel=Wert</translation>
    </message>
    <message>
        <source>Type key=value, such as team=checkout.</source>
        <translation>Schlüssel=Wert eingeben, etwa team=checkout.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>App %1</source>
        <translation>App %1</translation>
    </message>
    <message>
        <source>%1 · planning…</source>
        <translation>%1 · plant…</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>%1 unplaced</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 placed</source>
        <translation>%1 · %2 von %3 platziert</translation>
    </message>
    <message>
        <source>some unserved</source>
        <translation>manche unversorgt</translation>
    </message>
    <message>
        <source>%1 runs on %2 in %3</source>
        <translation>%1 läuft auf %2 in %3</translation>
    </message>
    <message>
        <source>unplaced</source>
        <translation>ohne Platz</translation>
    </message>
    <message>
        <source>Type replica:region or replica:host, such as 1:fra; replicas go from 1 to %1.</source>
        <translation>Replikat:Region oder Replikat:Host eingeben, etwa 1:fra; Replikate gehen von 1 bis %1.</translation>
    </message>
    <message>
        <source>No region or host “%1” in the plan.</source>
        <translation>Keine Region und kein Host „%1“ im Plan.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Anheftungen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Keeps a replica in a region or on a host: 2:ams, or 2:fra-1-3.</source>
        <translation>Hält ein Replikat in einer Region oder auf einem Host: 2:ams oder 2:fra-1-3.</translation>
    </message>
    <message>
        <source>Set pins of %1</source>
        <translation>Anheftungen von %1 setzen</translation>
    </message>
    <message>
        <source>replica:region or host</source>
        <translation>Replikat:Region oder Host</translation>
    </message>
    <message>
        <source>Standbys</source>
        <translation>Standbys</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>MicroVMs that wait in another region to take over; at most one per replica.</source>
        <translation>MicroVMs, die in einer anderen Region auf die Übernahme warten; höchstens einer je Replikat.</translation>
    </message>
    <message>
        <source>Set standbys of %1</source>
        <translation>Standbys von %1 setzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Warm and suspended reserve the whole demand; stopped reserves disk alone, and its start may fail.</source>
        <translation>Warm und ausgesetzt reservieren den ganzen Bedarf; gestoppt reserviert nur Disk, und der Start kann fehlschlagen.</translation>
    </message>
    <message>
        <source>Set standby state of %1</source>
        <translation>Standby-Status von %1 setzen</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Dedicated: each standby has its own. Pooled: a host keeps what the loss of any one region needs.</source>
        <translation>Eigen: Jeder Standby hat seine eigene. Gemeinsam: Ein Host hält vor, was der Ausfall einer beliebigen Region braucht.</translation>
    </message>
    <message>
        <source>Set standby reserve of %1</source>
        <translation>Standby-Reserve von %1 setzen</translation>
    </message>
    <message>
        <source>Dedicated</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Pooled</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Demand of each microVM</source>
        <translation>Bedarf jeder microVM</translation>
    </message>
    <message>
        <source>Reserved for each microVM. Empty: as the size says.</source>
        <translation>Für jede microVM reserviert. Leer: wie die Größe sagt.</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>CPU burst</source>
        <translation>CPU-Burst</translation>
    </message>
    <message>
        <source>The most CPU that it may use while others leave it. Empty: as the size says.</source>
        <translation>So viel CPU darf sie höchstens nutzen, solange andere sie übrig lassen. Leer: wie die Größe sagt.</translation>
    </message>
    <message>
        <source>Set CPU burst of %1</source>
        <translation>CPU-Burst von %1 setzen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Disk of each microVM that outlives it; adds to its disk.</source>
        <translation>Disk jeder microVM, die diese überdauert; kommt zu ihrer Disk hinzu.</translation>
    </message>
    <message>
        <source>Set volume of %1</source>
        <translation>Volume von %1 setzen</translation>
    </message>
    <message>
        <source>No region “%1”. Type a region of the plan or one of @na @sa @eu @af @apac @us @any.</source>
        <translation>Keine Region „%1“. Eine Region des Plans oder eines von @na @sa @eu @af @apac @us @any eingeben.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Where replicas may run: region ids, or @na @sa @eu @af @apac @us @any. Empty: everywhere.</source>
        <translation>Wo Replikate laufen dürfen: Regions-Ids oder @na @sa @eu @af @apac @us @any. Leer: überall.</translation>
    </message>
    <message>
        <source>Set allowed regions of %1</source>
        <translation>Erlaubte Regionen von %1 setzen</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Where replicas must not run; wins over what is allowed.</source>
        <translation>Wo Replikate nicht laufen dürfen; geht vor Erlaubtem.</translation>
    </message>
    <message>
        <source>Set denied regions of %1</source>
        <translation>Verbotene Regionen von %1 setzen</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah bei</translation>
    </message>
    <message>
        <source>Workloads that must have a microVM in the same region (affinity).</source>
        <translation>Workloads, die eine microVM in derselben Region haben müssen (Affinität).</translation>
    </message>
    <message>
        <source>Set affinity of %1</source>
        <translation>Affinität von %1 setzen</translation>
    </message>
    <message>
        <source>no workload</source>
        <translation>kein Workload</translation>
    </message>
    <message>
        <source>No other workload “%1” in the plan.</source>
        <translation>Kein anderer Workload „%1“ im Plan.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Per host</source>
        <translation>Je Host</translation>
    </message>
    <message>
        <source>Whether a host may have no more than so many replicas. Soft: only while others have room.</source>
        <translation>Ob ein Host nicht mehr als so viele Replikate haben darf. Weich: nur solange andere Platz haben.</translation>
    </message>
    <message>
        <source>Set spread over hosts of %1</source>
        <translation>Verteilung von %1 über Hosts setzen</translation>
    </message>
    <message>
        <source>Hard limit</source>
        <translation>Harte Grenze</translation>
    </message>
    <message>
        <source>Soft limit</source>
        <translation>Weiche Grenze</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Max per host</source>
        <translation>Max. je Host</translation>
    </message>
    <message>
        <source>Replicas that one host may have.</source>
        <translation>Replikate, die ein Host haben darf.</translation>
    </message>
    <message>
        <source>Set replicas per host of %1</source>
        <translation>Replikate je Host von %1 setzen</translation>
    </message>
    <message>
        <source>Max per region</source>
        <translation>Max. je Region</translation>
    </message>
    <message>
        <source>Replicas that one region may have. Empty: spread over three regions where allowed. “off”: no limit.</source>
        <translation>Replikate, die eine Region haben darf. Leer: über drei Regionen verteilt, wo erlaubt. „aus“: keine Grenze.</translation>
    </message>
    <message>
        <source>Set replicas per region of %1</source>
        <translation>Replikate je Region von %1 setzen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Min regions</source>
        <translation>Min. Regionen</translation>
    </message>
    <message>
        <source>Regions that the replicas must be in at least; 0 asks for none.</source>
        <translation>In so vielen Regionen müssen die Replikate mindestens sein; 0 verlangt nichts.</translation>
    </message>
    <message>
        <source>Set least regions of %1</source>
        <translation>Mindestzahl der Regionen von %1 setzen</translation>
    </message>
    <message>
        <source>Max skew</source>
        <translation>Max. Schieflage</translation>
    </message>
    <message>
        <source>How many replicas a region may be ahead of the emptiest allowed one. Empty: any.</source>
        <translation>Wie viele Replikate eine Region der leersten erlaubten voraus sein darf. Leer: beliebig.</translation>
    </message>
    <message>
        <source>Set skew of %1</source>
        <translation>Schieflage von %1 setzen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The round-trip time that its users should stay within. Empty: the plan&apos;s target.</source>
        <translation>Die Rundlaufzeit, innerhalb der seine Nutzer bleiben sollen. Leer: das Ziel des Plans.</translation>
    </message>
    <message>
        <source>Set latency target of %1</source>
        <translation>Latenzziel von %1 setzen</translation>
    </message>
    <message>
        <source>Weight of this workload alone, a plain number. Empty: the plan&apos;s.</source>
        <translation>Gewicht nur dieses Workloads, eine einfache Zahl. Leer: das des Plans.</translation>
    </message>
    <message>
        <source>Set weights of %1</source>
        <translation>Gewichte von %1 setzen</translation>
    </message>
    <message>
        <source>Own weights</source>
        <translation>Eigene Gewichte</translation>
    </message>
    <message>
        <source>Nearness (α)</source>
        <translation>Nähe (α)</translation>
    </message>
    <message>
        <source>Capacity (β)</source>
        <translation>Kapazität (β)</translation>
    </message>
    <message>
        <source>Health (γ)</source>
        <translation>Gesundheit (γ)</translation>
    </message>
    <message>
        <source>Crowding (δ)</source>
        <translation>Gedränge (δ)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Round-trip times up to this score as perfect. Empty: the workload&apos;s or the plan&apos;s target.</source>
        <translation>Rundlaufzeiten bis hierher gelten als ideal. Leer: das Ziel des Workloads oder des Plans.</translation>
    </message>
    <message>
        <source>Set latency reference of %1</source>
        <translation>Latenzreferenz von %1 setzen</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>What all its users ask together where the daily curve is 1. Empty: not known, and nothing is routed.</source>
        <translation>Was alle seine Nutzer zusammen anfragen, wo die Tageskurve 1 ist. Leer: unbekannt, nichts wird geleitet.</translation>
    </message>
    <message>
        <source>Set requests of %1</source>
        <translation>Anfragen von %1 setzen</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>Mean time that a microVM works on a request.</source>
        <translation>Mittlere Zeit, die eine microVM an einer Anfrage arbeitet.</translation>
    </message>
    <message>
        <source>Set service time of %1</source>
        <translation>Bedienzeit von %1 setzen</translation>
    </message>
    <message>
        <source>Requests at once per microVM from which on others are preferred. Empty: 20, or the hard limit.</source>
        <translation>Gleichzeitige Anfragen je microVM, ab denen andere vorgezogen werden. Leer: 20 oder die harte Grenze.</translation>
    </message>
    <message>
        <source>Set soft limit of %1</source>
        <translation>Weiche Grenze von %1 setzen</translation>
    </message>
    <message>
        <source>Requests at once per microVM, no more. Empty: none; as many as its CPUs work on.</source>
        <translation>Gleichzeitige Anfragen je microVM, mehr nicht. Leer: keine Grenze; so viele, wie ihre CPUs bearbeiten.</translation>
    </message>
    <message>
        <source>Set hard limit of %1</source>
        <translation>Harte Grenze von %1 setzen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Requests that wait per microVM; what comes then is refused with 503.</source>
        <translation>Anfragen, die je microVM warten; was dann kommt, wird mit 503 abgewiesen.</translation>
    </message>
    <message>
        <source>Set queue of %1</source>
        <translation>Warteschlange von %1 setzen</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>When requests go on to the next region</source>
        <translation>Wann Anfragen zur nächsten Region weitergehen</translation>
    </message>
    <message>
        <source>Set spill of %1</source>
        <translation>Überlauf von %1 setzen</translation>
    </message>
    <message>
        <source>At the hard limit</source>
        <translation>An der harten Grenze</translation>
    </message>
    <message>
        <source>At the soft limit</source>
        <translation>An der weichen Grenze</translation>
    </message>
    <message>
        <source>Chooses</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>How requests choose a region</source>
        <translation>Wie Anfragen eine Region wählen</translation>
    </message>
    <message>
        <source>Set traffic policy of %1</source>
        <translation>Verkehrsregel von %1 setzen</translation>
    </message>
    <message>
        <source>The nearest</source>
        <translation>Die nächste</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Feste Sitzungen</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>These first</source>
        <translation>Diese zuerst</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Set traffic regions of %1</source>
        <translation>Verkehrsregionen von %1 setzen</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>The same at every hour: machines ask</source>
        <translation>Zu jeder Stunde gleich: Maschinen fragen</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Abende</translation>
    </message>
    <message>
        <source>What people use at home: little at night, most in the evening</source>
        <translation>Was man zu Hause nutzt: wenig in der Nacht, am meisten am Abend</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Bürozeiten</translation>
    </message>
    <message>
        <source>What people use at work: a peak before noon and one after</source>
        <translation>Was man bei der Arbeit nutzt: eine Spitze vor Mittag und eine danach</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>What runs while people sleep</source>
        <translation>Was läuft, während Menschen schlafen</translation>
    </message>
    <message>
        <source>Set daily curve of %1</source>
        <translation>Tageskurve von %1 setzen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Sets every hour of the daily curve at once</source>
        <translation>Setzt jede Stunde der Tageskurve auf einmal</translation>
    </message>
    <message>
        <source>Daily curve</source>
        <translation>Tageskurve</translation>
    </message>
    <message>
        <source>As the plan&apos;s</source>
        <translation>Wie die des Plans</translation>
    </message>
    <message>
        <source>Follows the daily curve of the whole plan</source>
        <translation>Folgt der Tageskurve des ganzen Plans</translation>
    </message>
    <message>
        <source>Daily curve, its own:</source>
        <translation>Tageskurve, die eigene:</translation>
    </message>
    <message>
        <source>Daily curve: none, the same at every hour. Draw one:</source>
        <translation>Tageskurve: keine, zu jeder Stunde gleich. Eine zeichnen:</translation>
    </message>
    <message>
        <source>Daily curve, as the plan&apos;s. Draw to give it its own:</source>
        <translation>Tageskurve wie die des Plans. Zeichnen, um eine eigene zu geben:</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Nach Bevölkerung</translation>
    </message>
    <message>
        <source>Takes the largest cities as users, by their population</source>
        <translation>Nimmt die größten Städte als Nutzer, nach ihrer Bevölkerung</translation>
    </message>
    <message>
        <source>Replaces the users by the largest cities of: %1</source>
        <translation>Ersetzt die Nutzer durch die größten Städte von: %1</translation>
    </message>
    <message>
        <source>Users of %1: %2</source>
        <translation>Nutzer von %1: %2</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Welt</translation>
    </message>
    <message>
        <source>North America</source>
        <translation>Nordamerika</translation>
    </message>
    <message>
        <source>South America</source>
        <translation>Südamerika</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Africa</source>
        <translation>Afrika</translation>
    </message>
    <message>
        <source>Asia and Pacific</source>
        <translation>Asien und Pazifik</translation>
    </message>
    <message>
        <source>A country of: %1</source>
        <translation>Ein Land von: %1</translation>
    </message>
    <message>
        <source>Residency</source>
        <translation>Residenz</translation>
    </message>
    <message>
        <source>Users who live in such a part of the world are served only from inside it: region ids or aliases as above.</source>
        <translation>Nutzer, die in einem solchen Teil der Welt leben, werden nur aus ihm bedient: Regionen oder Kürzel wie oben.</translation>
    </message>
    <message>
        <source>Set residency of %1</source>
        <translation>Residenz von %1 setzen</translation>
    </message>
    <message>
        <source>users may be served anywhere</source>
        <translation>Nutzer dürfen überall bedient werden</translation>
    </message>
    <message>
        <source>Replayed to these</source>
        <translation>Weitergereicht an diese</translation>
    </message>
    <message>
        <source>The regions that the policy lists: the first that has room serves, weights apart</source>
        <translation>Die Regionen, die die Regel aufführt: Die erste mit Platz bedient, außer bei Gewichten</translation>
    </message>
</context>
<context>
    <name>flightplan::views::WorkloadTimesModel</name>
    <message>
        <source>%1 asked, %2 answered, %3 refused, %4 served by nobody</source>
        <translation>%1 angefragt, %2 beantwortet, %3 abgewiesen, %4 von niemandem bedient</translation>
    </message>
    <message>
        <source>%1: network, queue and service, as “flightplan-cli route” prints it</source>
        <translation>%1: Netz, Warteschlange und Bedienung, wie „flightplan-cli route“ es ausgibt</translation>
    </message>
    <message>
        <source>Nothing is served</source>
        <translation>Nichts wird bedient</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Workloads whose users ask something</source>
        <translation>Workloads, deren Nutzer etwas anfragen</translation>
    </message>
    <message>
        <source>Requests that are answered, per second</source>
        <translation>Beantwortete Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Half of the answered requests take this long or less, network, queue and service together</source>
        <translation>Die Hälfte der beantworteten Anfragen dauert höchstens so lange, Netz, Warteschlange und Bedienung zusammen</translation>
    </message>
    <message>
        <source>95 % of the answered requests take this long or less</source>
        <translation>95 % der beantworteten Anfragen dauern höchstens so lange</translation>
    </message>
    <message>
        <source>99 % of the answered requests take this long or less</source>
        <translation>99 % der beantworteten Anfragen dauern höchstens so lange</translation>
    </message>
    <message>
        <source>Share of the requests with a network round trip within the target; refused and lost ones count as outside</source>
        <translation>Anteil der Anfragen mit einem Netzrundlauf im Ziel; abgewiesene und verlorene zählen als außerhalb</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>%1 M/s</source>
        <translation>%1 M/s</translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <translation>%1 k/s</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
</TS>
