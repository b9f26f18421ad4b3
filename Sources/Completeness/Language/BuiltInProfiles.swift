/// The files of `Languages` as they were when the program was made, for newsrooms without them.
///
/// Written by `Scripts/language-profile --built-in`; do not change it by hand.
enum BuiltInProfiles {
  /// Codes of languages and their files, sorted.
  static let files: [(language: String, text: String)] = [
    (
      "en",
      #"""
      # How often words and groups of three letters stand in this language; docs/languages.md explains it.
      # Counted by Scripts/language-profile.
      # Its letters beyond a to z.
      letters: ""
      # Words that do not depend on the subject. Those under 5 are about one word in 2^5.
      words:
        4: >
          the
        5: >
          and
        6: >
          a for in of to
        7: >
          from is on s that with
        8: >
          an are as by can it new or this you
        9: >
          across all also at be has have here how into its more now one out their they through via was when which
          while without your
        10: >
          about after any been between both but each first if no not only other our over per same so than them these
          three two up us we were what where who will would
        11: >
          against already because before being could do during four get had last make many may most own re should
          since still such t then there those
        12: >
          another d does down even every five he his just let made makes must never next second six some take too
          under until well whether whose why within yet
        13: >
          again always did doesn don done either few got ll much my off takes ten though toward very
        14: >
          although am further gets having her him i isn least less me might neither nor often shall she towards unless
          upon ve whereas whom won yes
      # Frequent words of its neighbours that it does not have itself.
      foreign: >
        der und das ist nicht mit von zu den ein eine auch sich het een van niet met och att som det på är di che il
        della w na się ut wa za kwa er af til ei og ikke av aan voor bij
      # Groups of three letters, _ for the end of a word. Those under 7 are about one group in 2^7.
      trigrams:
        6: >
          ing ng_
        7: >
          _co _re ati ed_ ent es_ ion on_ tio
        8: >
          _de _in _pr al_ ate con er_ ers le_ ly_ ns_ nt_ ons pro rs_ ted ter tin ts_
        9: >
          _ca _di _en _ex _fi _li _ma _me _no _pa _po _se _si _st _su _tr abl act age all and ble cat ce_ com cti din
          ds_ ect eme enc end era ess est eve ica ide ies int ist iti ity ive lin men nce nte nti nts omp ove per pre
          rat re_ rea red res ry_ se_ ser st_ sta str te_ tes tor tra ty_ ure ve_ ver
        10: >
          _ac _ad _al _an _ap _ar _au _ba _be _br _bu _ch _cl _cr _da _do _fa _fe _fo _gr _ha _ho _im _la _le _lo _mi
          _mo _ne _op _pe _pl _pu _ra _sc _sh _so _sp _te _th _ti _to _un _us _vi _wa _we _wo ace ack add ain ali ame
          anc ans ant app ard are ari art ase ass ay_ bil cal ces ch_ cha che ck_ cre ct_ cur dat de_ ded den der des
          dis ead ear eas eat eco edi ele en_ ene ens ere eri erv et_ exp ext fic fin for ge_ ges ght gra han har hin
          ial ic_ ien ifi igh ign ili ime imp in_ ina inc ind ine ini ins it_ ite ize kin ks_ lat lay lea les let lic
          lis lit lle lly low ls_ man mar mat me_ mer mes min mpl nal nat nd_ nde ndi ne_ ned ner nin nit nos nsi nta
          ntr oad oll omm ona ont ope or_ ori ork orm ors ort ost ote oun par pen pla ple pli por pos pri ps_ pti rac
          ran rec rel ren rep rev rie rin rit rop rou rov rt_ rti scr sed ses shi sig sin sio spe ss_ ssi ste sti sto
          sur tan tat tch ten th_ tic tim tiv tri tur ult und us_ use ven ves wor
        11: >
          _as _bo _fr _he _ke _mu _qu _ro _sa _ta _va ach ad_ ail ar_ aut bli dec dit ela ern fer fil gen gin gs_ her
          ile ip_ ire ish key ll_ loc met ms_ nda nne nst ode oin ore out pub ral rd_ rge rib rve sec sen sh_ sho sse
          tab tre tru tte ual uni unt ura ust
      # What stands where something was left out, for the check 'abridgement-phrase'.
      omissions:
        - "read the rest"
        - "rest of the article"
        - "rest of the text"
        - "text omitted"
        - "omitted here"
        - "abridged version"
        - "full text in French"
        - "full text in English"
        - "full text in Spanish"
      # What stands instead of a text that is still to come, for the check 'placeholder'.
      promises:
        - "coming soon"
        - "to be translated"
        - "to do"
        - "to translate"
        - "translation pending"

      """#
    ),
    (
      "es",
      #"""
      # How often words and groups of three letters stand in this language; docs/languages.md explains it.
      # Counted by Scripts/language-profile.
      # Its letters beyond a to z.
      letters: "áéíñóúü"
      # Words that do not depend on the subject. Those under 5 are about one word in 2^5.
      words:
        3: >
          de
        5: >
          el en la y
        6: >
          a con los para que un
        7: >
          del las por se una
        8: >
          al como es más no o su
        9: >
          ahora cuando entre esta lo pueden sin sobre solo
        10: >
          aquí cada cómo desde después donde dos e estado este esto está ha mientras nueva nuevo permite puede qué si
          son sus también todos tu ya
        11: >
          antes así aún contra deben durante ese eso estos están fue hace hacer hacia han hasta luego mediante misma
          mismo nuevas nuevos otras otros pero primer primera ser tanto tiene todas todo tres
        12: >
          además bajo cinco cuatro era esa estas había hay le muchos nuestra nuestro nuestros nunca otra otro permiten
          porque quienes quién seis sido te toda tras
        13: >
          algunas algunos aunque cual cuyo diez ella ellos eran esas esos estaba fueron hacen hemos les menos mi mucho
          muy ni ninguna ningún nos nosotros nuestras poder primero sea sean según siempre siendo tener tienen todavía
          tus u unos él
        14: >
          alguna alguno algún allí ante aquel aquella aquellas aquellos cuales cuya cuál cuándo debe dónde ellas ello
          entonces estamos estar haber habrá he hecho me mis mismos mucha muchas os poco pocos podrá pues quien será
          serán sería sino sólo tampoco tan tenemos tú unas usted ustedes va van vuestro yo
      # Frequent words of its neighbours that it does not have itself.
      foreign: >
        não é em um uma com as do da das pelo pela são foi ao aos à mais seu isso amb els i d dels als aquest aquesta
        això és il di che per è sono della dei gli nel nella der und het och att som na ki nan dell nell sull sulla
        alla delle degli anche unha dunha súa máis ás nunha anys pels ans ho vi ele ela seus suas já só às isto pelos
        até quem nem
      # Groups of three letters, _ for the end of a word. Those under 7 are about one group in 2^7.
      trigrams:
        7: >
          _co _re ado as_ do_ ent es_ ión nte os_ ón_
        8: >
          _de _in _pr aci ada an_ ar_ cio ció com con dos est ica ida ien ion men nci ndo nes one pro res str te_ to_
          tra
        9: >
          _ac _ca _di _en _es _ex _fi _ma _me _no _pa _pe _se _si _tr act ad_ al_ ale ali and ant ari ble ca_ cia da_
          dad das des dor ect en_ enc end er_ era esc fic ia_ ici ido ifi ina int ist iza les lic liz man mie mpl nta
          nto ntr omp ona ont or_ ore par per por pre que ra_ rad ran rec rma sta ta_ tan tar ten ter tes tiv tor tos
          ura ver
        10: >
          _al _an _ap _as _au _ba _ci _cl _cr _cu _fa _fo _fu _ge _ha _im _la _li _mi _mo _mu _op _po _pu _so _su _te
          _ve _vi aba abl ade all ame ami anc anz ara are art ate ati aut bil bli bre cac cad cam can car cas cci ce_
          cen ces cha cid cie co_ cor cre cri cti cto ctu den der dic dis duc ece eci eco edi ega egu ela ele ema eme
          emp ene ens ere eri ero ers ert erv esa esp eta exp ext for gen gra ial ias ico ide ier ili imi imp inc ind
          ing ini io_ ios ir_ ita ito iva ivo lan lar le_ lem let lid lla lle lo_ ma_ mar min mit mos mpo na_ nad nal
          nan nda nde ndi ner ng_ nic nos nst nti nza on_ ons ora ori orm ort ost pla ple pli pon pos qui rac rar ras
          re_ rea red reg ren rep ria rib rio ro_ ron rop ros rse rta rte rti ría scr se_ seg ser sio spe ste sti tac
          tad tal tas tic tri tro tru ts_ tua tur ual ues ula ult uni ven za_ zac zad ía_
        11: >
          _ab _ad _ar _bi _el _gr _na _sa _us abi ace ana ase ata ban cal cer cla col cos cta cul dir ecc ena erm ese
          esi ete eve fer fin fra gur ibl ins la_ lec los mpa nar ne_ nec nsi nve opo orr osi pri pub pue ral rat ref
          rel rre sar sig sis sit sió so_ sto tab tem tie tin vis zar
      # What stands where something was left out, for the check 'abridgement-phrase'.
      omissions:
        - "leer más en"
        - "resto del artículo"
        - "resto del texto"
        - "se omite"
        - "texto omitido"
        - "versión abreviada"
        - "texto completo en inglés"
        - "texto completo en francés"
        - "texto completo en español"
        - "texto completo en el original"
      # What stands instead of a text that is still to come, for the check 'placeholder'.
      promises:
        - "pendiente"
        - "pendiente de traducción"
        - "por completar"
        - "por traducir"
        - "próximamente"
        - "traducción pendiente"

      """#
    ),
    (
      "fr",
      #"""
      # How often words and groups of three letters stand in this language; docs/languages.md explains it.
      # Counted by Scripts/language-profile.
      # Its letters beyond a to z.
      letters: "àâæçéèêëîïôœùûüÿ"
      # Words that do not depend on the subject. Those under 5 are about one word in 2^5.
      words:
        4: >
          de
        5: >
          et la le les
        6: >
          d des l pour un à
        7: >
          avec dans du en que sur une
        8: >
          au aux est par plus qui
        9: >
          ce cette comme il n nous ont ou pas s sans se sont vers vous été
        10: >
          après aussi autres c cela ces chaque depuis deux entre ici ils leur leurs même ne nouveau nouvelles on où
          permet peut peuvent plusieurs qu sa si son tous tout votre y être
        11: >
          ainsi autre avant bien chez ci contre dont déjà elle encore faire fait grâce lors lorsque mais nos notre
          nouveaux nouvelle pouvez premier première puis quand quatre ses soit sous tandis toutes trois vos était
        12: >
          afin aucun avait avez avoir avons car ceux cinq doivent donc elles font jusqu lorsqu lui là pendant selon
          seulement six t toujours toute étaient
        13: >
          alors aucune avaient certains cet doit ensuite eux jamais moins mêmes ni notamment parce permettent peu
          puisque quelques quoi seront tel étant
        14: >
          ai aura auront ayant celle celles celui cependant certaines devrait dix enfin eu j je m ma me mes moi mon or
          pouvoir sera serait sinon soi surtout ta tant te telle telles tels tes ton trop très tu va voici voilà vont
          ça
      # Frequent words of its neighbours that it does not have itself.
      foreign: >
        di che è della dei delle gli nel nella els amb i és dels als per der und das mit não os do da em um het een
        van op niet li yo ki nan dell nell sulla alla anche sono anys ho
      # Groups of three letters, _ for the end of a word. Those under 7 are about one group in 2^7.
      trigrams:
        6: >
          ent es_ nt_
        7: >
          _co ant ati er_ ion men on_ tio
        8: >
          _dé _in _pa _pr _re _ré con eme eur le_ ns_ nte onn ons pro que re_ res rs_ te_ ts_ és_
        9: >
          _ap _ca _ch _de _di _en _ex _fo _li _ma _mo _no _po _se _st _su _tr act age air ale ali anc app ate ble cat
          ce_ cha che com cti ect enc end ers ess est ez_ for ge_ ica ien ifi ili ill int iqu ire isa iss ist it_ ite
          ité ive les lis lle mpl nce ne_ nne nti ntr nts omp ont ort our ouv par per por ran rat ren se_ ser sio sse
          sta str tan ten ter tes teu tra té_ ue_ ur_ ure urs ver ée_ ées
        10: >
          _ac _ad _al _an _ar _as _au _ba _cl _cr _do _fa _fi _im _la _me _mi _op _pe _pl _pu _ra _si _so _te _ut _ve
          _vi _éc abl aie ain ais ait al_ and ara art ass att aut bli cen ces chi cor cou cte ctu de_ den des dis déc
          dép el_ ell emp ens era ern ert erv et_ exp fic fin fon ges gra ide ie_ ier iff ign imp in_ ina inc ind ine
          ing ini ins ir_ is_ ise isé iti jou lan lat lie lit ls_ man mar mat me_ mes min nal nan nat nd_ nda nde ndi
          ng_ nis nst nta omm onc ond ori orm ost out pla pli pos pre pri pré pub pér rai rap rec rel rem rer rie rit
          ron rop rou rre rte rti réc rée rés san sat sem sen sig sit ssa ssi ste sti tag tai tat tie tif til tiv tre
          tri tro tru tte tur tés uel ues ult ura us_ uti uve ux_ ve_ ven ère éra ére éri
        11: >
          _am _at _fr _gr _lo _mu _qu _sa _sé _ta _to _ét _év acc ace ail all ans ard bil cal col cri dit don dre ed_
          ela erm ett ext ffr fil gen ger gne ial ibl ime lai lem lic mai met mis mme mpo ndr nem nes nit nna nné nos
          nse nté oin orr pen pon ppo pti ral rep ret rge ris rma rme rt_ rta ré_ ses son sup sur sée tem tin tiq tor
          ubl uit uni ute éci éco éme
      # What stands where something was left out, for the check 'abridgement-phrase'.
      omissions:
        - "[suite]"
        - "suite de l'article en"
        - "lire la suite"
        - "suite dans l'original"
        - "reste de l'article"
        - "reste du texte"
        - "version abrégée"
        - "résumé de l'article original"
      # What stands instead of a text that is still to come, for the check 'placeholder'.
      promises:
        - "à compléter"
        - "à suivre"
        - "à traduire"
        - "à venir"
        - "texte à venir"

      """#
    ),
  ]
}
