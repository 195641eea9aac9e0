"""What news counts, in seven languages: a row a thing, the stems of its nouns by language.

A row is "name kind: en …; fr …". Kinds: p are sorts of people, pl those that others may be as
well (workers), pg people at large; g is any item, the others are things of their own. A stem that ends in
an asterisk stands for any ending, an underscore for a space. Nouns that translators exchange
(state and country, home and household) share a row: only what is never the same is told apart.
"""

THINGS = """
person pg: en person people human* individual*; fr personne* gens individu* homme*_et_femme*; es persona* gente individuo*; de mensch* person* leute; it person* gente; ar شخص* اشخاص ناس نسمة فرد افراد انسان آخرون آخرين; vi người cá_nhân
inhabitant pl: en inhabitant* resident* citizen* population; fr habitant* résident* citoyen* riverain*; es habitante* residente* ciudadano* vecino*; de einwohner* bewohner* bürger* anwohner*; it abitant* resident* cittadin*; ar سكان ساكن مواطن* نسمة; vi cư_dân người_dân công_dân dân
man p: en man men male*; fr homme* garçon*; es hombre* varon* varón*; de mann männer* männlich*; it uomo uomini; ar رجل رجال ذكور; vi đàn_ông nam_giới nam
woman p: en woman women female*; fr femme*; es mujer*; de frau*; it donn*; ar امراة نساء سيدة سيدات اناث; vi phụ_nữ nữ_giới nữ
child p: en child children kid* minor* boy* girl*; fr enfant* mineur* fille* garçon*; es niño* niña* menor* hijo*; de kind kinder* mädchen junge* minderjährig*; it bambin* minor* ragazz*; ar طفل* اطفال; vi trẻ_em trẻ em_nhỏ
student p: en student* pupil* schoolchild* undergraduate*; fr élève* étudiant* écolier* lycéen*; es alumno* alumna* estudiante* escolar*; de schüler* student* studier*; it studen* alunn* scolar*; ar طالب* طلاب طلبة تلميذ* تلاميذ; vi học_sinh sinh_viên
teacher p: en teacher* lecturer* professor*; fr enseignant* professeur* instituteur*; es profesor* maestro* docente* maestra*; de lehrer* dozent* professor* lehrkr*; it insegnant* docent* professor* maestr*; ar معلم* مدرس مدرسين مدرسا استاذ اساتذة; vi giáo_viên giảng_viên thầy_cô
doctor p: en doctor* physician* surgeon*; fr médecin* docteur*; es médico* médica* doctor*; de arzt ärzte* ärztin* mediziner*; it medic*; ar طبيب* اطباء; vi bác_sĩ
nurse p: en nurse*; fr infirmi*; es enfermer*; de krankenschwest* pfleger* pflegekr* krankenpfleg*; it infermier*; ar ممرض*; vi y_tá điều_dưỡng
patient p: en patient*; fr patient* malade*; es paciente* enfermo*; de patient* kranke*; it pazient* malat*; ar مريض مريضا مرضى; vi bệnh_nhân
worker pl: en worker* employee* staff labourer* laborer*; fr salarié* employé* travailleur* ouvrier* agent* collaborateur*; es trabajador* emplead* obrero* agente*; de arbeiter* beschäftigt* mitarbeiter* angestellt* arbeitnehmer* bedienstet*; it lavorator* dipendent* opera* addett*; ar عامل* عمال موظف*; vi công_nhân nhân_viên lao_động người_lao_động cán_bộ
passenger pl: en passenger* traveller* traveler* commuter*; fr passager* voyageur*; es pasajero* viajero*; de passagier* fahrgäst* fahrgast* reisend*; it passegger* viaggiator*; ar راكب ركاب راكبا مسافر*; vi hành_khách
visitor pl: en visitor* tourist* guest*; fr visiteur* touriste*; es visitante* turista*; de besucher* tourist* gäste* gast; it visitator* turist* ospit*; ar زائر* زوار سائح سياح; vi du_khách khách khách_tham_quan lượt_khách
spectator pl: en spectator* fan* viewer* audience* attendee* concertgoer*; fr spectateur* supporter*; es espectador* aficionado* asistente*; de zuschauer* fans; it spettator* tifos*; ar متفرج* مشجع* مشاهد*; vi khán_giả cổ_động_viên
delegate pl: en delegate* participant* attendee* representative* envoy*; fr délégué* participant* représentant*; es delegad* participante* representante* asistente*; de delegiert* teilnehm* vertreter*; it delegat* partecipant* rappresentant*; ar مندوب* مشارك* ممثل*; vi đại_biểu người_tham_dự đại_diện
expert pl: en expert* specialist* scientist* researcher*; fr expert* spécialiste* scientifique* chercheu*; es expert* especialist* científic* investigador*; de expert* fachleute* forsch* wissenschaft* spezialist*; it espert* specialist* scienziat* ricercator*; ar خبير* خبراء عالم علماء باحث*; vi chuyên_gia nhà_khoa_học nhà_nghiên_cứu
soldier p: en soldier* troop* serviceman servicemen; fr soldat* militaire* troupe*; es soldado* militar* tropa* efectivo*; de soldat* truppe*; it soldat* militar* trupp*; ar جندي جنود جنديا عسكري*; vi binh_sĩ quân_nhân bộ_đội lính quân
police p: en police* officer*; fr policier* gendarme* officier*; es policía* agente* oficial*; de polizist* beamt* polizei*; it poliziott* agent* carabinier*; ar شرطي* شرطة ضابط ضباط; vi cảnh_sát sĩ_quan công_an
firefighter p: en firefighter* fireman firemen; fr pompier*; es bombero*; de feuerwehrleut* feuerwehrm* feuerwehrkr*; it pompier* vigil*; ar اطفائي* رجل_اطفاء رجال_اطفاء; vi lính_cứu_hỏa lính_cứu
volunteer pl: en volunteer*; fr bénévole* volontaire*; es voluntari*; de freiwillig* ehrenamtlich*; it volontar*; ar متطوع*; vi tình_nguyện_viên tình_nguyện
refugee p: en refugee* migrant* displaced evacuee*; fr réfugié* migrant* déplacé* évacué*; es refugiad* migrante* desplazad* evacuad*; de flüchtling* geflüchtet* migrant* vertrieben* evakuiert*; it rifugiat* profug* migrant* sfollat*; ar لاجئ* لاجئين نازح* مهاجر*; vi người_tị_nạn người_di_cư tị_nạn di_cư
voter pl: en voter* elector*; fr électeur* électrice* votant*; es votante* elector*; de wähler* wahlberechtigt*; it elettor* votant*; ar ناخب*; vi cử_tri
farmer p: en farmer* grower*; fr agriculteur* paysan* éleveur*; es agricultor* campesin* ganader*; de bauern landwirt*; it agricoltor* contadin* allevator*; ar مزارع_ين فلاح* مزارعا مزارعون مزارعين; vi nông_dân
lawmaker p: en lawmaker* deput* senator* councillor* mp mps legislator*; fr député* sénateur* conseiller* parlementaire*; es diputad* senador* concejal* legislador*; de abgeordnet* senator* stadträt* parlamentarier*; it deputat* senator* consiglier* parlamentar*; ar نائب نواب نائبا عضو_مجلس; vi nghị_sĩ đại_biểu_quốc_hội
player p: en player* athlete* runner* competitor* swimmer* rider*; fr joueu* athlète* coureur* sportif* concurrent*; es jugador* atleta* corredor* deportista* competidor*; de spieler* athlet* läufer* sportler*; it giocator* atlet* corridor*; ar لاعب* رياضي* عداء* متسابق*; vi cầu_thủ vận_động_viên tay_đua
journalist p: en journalist* reporter*; fr journaliste* reporter*; es periodista* reporter*; de journalist* reporter*; it giornalist*; ar صحفي* صحافي*; vi nhà_báo phóng_viên
prisoner p: en prisoner* inmate* detainee* suspect* hostage*; fr prisonnier* détenu* suspect* otage*; es preso* pres* recluso* detenid* sospechos* rehen*; de häftling* gefangene* verdächtig* geisel*; it prigionier* detenut* sospett* ostagg*; ar سجين سجناء معتقل* مشتبه* رهينة رهائن اسير اسرى; vi tù_nhân phạm_nhân nghi_phạm con_tin tù_binh
protester pl: en protester* demonstrator* marcher*; fr manifestant*; es manifestante*; de demonstrant* demonstrier*; it manifestant*; ar متظاهر* محتج*; vi người_biểu_tình
member pl: en member*; fr membre* adhérent*; es miembro* socio* afiliad*; de mitglied*; it membr* iscritt* soci; ar عضو اعضاء عضوا; vi thành_viên hội_viên
candidate pl: en candidate* applicant*; fr candidat*; es candidat*; de kandidat* bewerber*; it candidat*; ar مرشح*; vi ứng_viên ứng_cử_viên thí_sinh
customer pl: en customer* client* subscriber* user*; fr client* abonné* utilisateur* usager*; es cliente* abonad* usuari* suscriptor*; de kund* abonnent* nutzer*; it client* abbonat* utent*; ar عميل عملاء زبون زبائن مشترك* مستخدم*; vi khách_hàng thuê_bao người_dùng
victim p: en victim* casualt* dead fatalit*; fr victime* mort* décès; es víctima* muert* fallecid*; de opfer* tote* todesopfer*; it vittim* mort*; ar ضحية ضحايا قتيل* قتلى; vi nạn_nhân người_chết
injured p: en injured wounded injur*; fr blessé*; es herid* lesionad*; de verletzt* verwundet*; it ferit*; ar جريح* جرحى مصاب*; vi người_bị_thương bị_thương
family h: en famil* household* home* house* dwelling* flat* apartment*; fr famille* ménage* foyer* logement* maison* habitation* appartement*; es familia* hogar* vivienda* casa* domicilio* apartamento* piso*; de famili* haushalt* wohnung* haus häuser*; it famigli* abitazion* cas* appartament* nucle*; ar اسرة اسر عائلة عائلات منزل* منازل مسكن مساكن بيت بيوت شقة شقق وحدة_سكنية; vi hộ_dân hộ_gia_đình hộ gia_đình căn_nhà ngôi_nhà nhà căn_hộ nóc_nhà
building b: en building* structure* block*; fr bâtiment* immeuble* édifice*; es edificio* bloque* inmueble*; de gebäude* bauten; it edific* palazz*; ar مبنى مباني مبان بناية بنايات; vi tòa_nhà công_trình toà_nhà
country c: en countr* state* nation* signator* part*; fr pays état* nation* signataire*; es país* estado* nación* nacion* firmante* signatario*; de land länder* staat* nation* unterzeichner*; it paes* stat* nazion* firmatar*; ar دولة دول بلد بلدان بلدا موقعين موقعون طرف اطراف; vi nước quốc_gia bên_ký bên
delegation d: en delegation* mission*; fr délégation* mission*; es delegacion* delegación misión mision*; de delegation* abordnung*; it delegazion* mission*; ar وفد وفود وفدا بعثة بعثات; vi đoàn đoàn_đại_biểu phái_đoàn
city m: en cit* town* municipalit* village* commune*; fr ville* commune* municipalité* village*; es ciudad* municipio* pueblo* localidad* aldea*; de stadt städte* gemeind* kommun* dorf dörfer* ort orte*; it citt* comun* paes* villagg*; ar مدينة مدن بلدية بلديات قرية قرى بلدة بلدات; vi thành_phố đô_thị xã làng thôn thị_trấn thị_xã phường
region r: en region* province* district* governorate* area* county counties zone* territor*; fr région* province* district* département* zone* territoire* canton* arrondissement*; es región region* provincia* distrito* zona* comarca* departamento* territorio*; de region* provinz* bezirk* kreis* gebiet* landkreis* zone*; it region* provinc* distrett* zon* territor*; ar منطقة مناطق اقليم اقاليم محافظة محافظات ولاية ولايات مقاطعة مقاطعات; vi vùng tỉnh huyện quận khu_vực địa_phương
organisation o: en organisation* organization* association* ngo* bod* group* institution* agenc*; fr organisation* association* ong groupe* institution* organisme* agence*; es organizacion* organización asociacion* asociación ong grupo* institucion* institución organismo* agencia*; de organisation* verband verbänd* verein* gruppe* institution* behörde*; it organizzazion* associazion* ong grupp* istituzion* ent*; ar منظمة منظمات جمعية جمعيات مؤسسة مؤسسات هيئة هيئات جماعة جماعات مجموعة; vi tổ_chức hiệp_hội cơ_quan nhóm
company k: en compan* firm* business* enterprise* manufacturer*; fr entreprise* société* firme* compagnie*; es empresa* compañía* sociedad* firma*; de unternehmen* firma firmen betrieb* gesellschaft*; it aziend* impres* societ* ditt*; ar شركة شركات مؤسسة_تجارية; vi công_ty doanh_nghiệp hãng
school s: en school* college* universit*; fr école* collège* lycée* université*; es escuela* colegio* instituto* universidad*; de schule* universität* hochschule* gymnasi*; it scuol* universit* lice*; ar مدرسة مدارس جامعة جامعات كلية; vi trường trường_học đại_học
classroom r2: en classroom*; fr salle* classe*; es aula*; de klassenzimm* klassenräum*; it aul*; ar قاعة قاعات فصل فصول حجرة; vi phòng_học lớp_học lớp
hospital t1: en hospital* clinic*; fr hôpita* clinique* centre*; es hospital* clínica* centro*; de krankenh* klinik* krankenhäus*; it ospedal* clinic*; ar مستشفى مستشفيات عيادة عيادات; vi bệnh_viện phòng_khám
bed t2: en bed*; fr lit*; es cama*; de bett*; it lett*; ar سرير* اسرة; vi giường giường_bệnh
room t3: en room*; fr chambre* pièce*; es habitacion* habitación; de zimmer*; it camer* stanz*; ar غرفة غرف; vi phòng
job pl: en job* post* position*; fr emploi* poste*; es empleo* puesto* trabajo*; de arbeitspl* stelle* job*; it post* impiegh*; ar وظيفة وظائف فرصة_عمل منصب; vi việc_làm chỗ_làm
seat t5: en seat*; fr siège*; es escaño* asiento* plaza*; de sitz* mandat*; it segg* post*; ar مقعد* مقاعد; vi ghế
vote pl: en vote* ballot*; fr voix vote* suffrage* bulletin*; es voto*; de stimme*; it vot*; ar صوت* اصوات; vi phiếu phiếu_bầu lá_phiếu
boat v1: en boat* ship* vessel* ferr* trawler* lifeboat*; fr bateau* navire* embarcation* ferry*; es barco* buque* embarcacion* embarcación bote* lancha*; de boot* schiff* fähre*; it barch* nav* imbarcazion* battell*; ar قارب قوارب سفينة سفن زورق زوارق عبارة; vi tàu thuyền phà ca_nô
vehicle v2: en vehicle* car* lorr* truck* van* engine*; fr véhicule* voiture* camion*; es vehículo* coche* camion* camión automóvil*; de fahrzeug* auto* wagen* lastwagen* lkw pkw; it veicol* auto* camion* macchin*; ar مركبة مركبات سيارة سيارات شاحنة شاحنات; vi xe ô_tô phương_tiện lượt_xe
bus v3: en bus* coach*; fr bus autobus autocar* car; es autobus* autobús; de bus busse*; it autobus pullman; ar حافلة حافلات; vi xe_buýt
train v4: en train*; fr train* rame*; es tren*; de zug züge*; it tren*; ar قطار* قطارات; vi chuyến_tàu đoàn_tàu tàu_hỏa
aircraft v5: en plane* aircraft* jet* flight*; fr avion* appareil* vol*; es avion* avión aeronave* vuelo*; de flugzeug* maschin* flüge* flug; it aere* vol*; ar طائرة طائرات رحلة رحلات; vi máy_bay chuyến_bay
helicopter v6: en helicopter*; fr hélicoptère*; es helicóptero*; de hubschrauber* helikopter*; it elicotter*; ar مروحية مروحيات; vi trực_thăng
bridge t7: en bridge*; fr pont*; es puente*; de brücke*; it pont*; ar جسر جسور; vi cầu cây_cầu
tunnel t8: en tunnel*; fr tunnel*; es túnel*; de tunnel*; it galleri* tunnel; ar نفق انفاق; vi hầm đường_hầm
lane t9: en lane*; fr voie*; es carril*; de fahrspur* spur*; it corsi*; ar مسار مسارات حارة حارات; vi làn làn_xe
farm t10: en farm* holding*; fr ferme* exploitation*; es granja* explotacion* explotación finca*; de hof höfe* bauernh* betrieb*; it fattori* aziend*; ar مزرعة مزارع; vi trang_trại nông_trại
animal t11: en animal* cow* cattle sheep pig* bird* horse* crane* goat* head; fr animal* animaux vache* bovin* mouton* porc* oiseau* cheval* grue*; es animal* vaca* ovej* cerd* ave* caball* grulla*; de tier* kühe* rind* schaf* schwein* vögel* vogel* pferd* kranich*; it animal* mucch* pecor* maial* uccell* cavall*; ar حيوان* بقرة ابقار راس رؤوس طائر طيور غنم; vi con động_vật con_bò con_chim gia_súc đàn
tree t12: en tree*; fr arbre*; es árbol*; de baum bäume*; it alber*; ar شجرة اشجار; vi cây
case pl: en case* infection*; fr cas contamination*; es caso* contagio*; de fall fälle* infektion* erkrankung*; it cas* contag*; ar حالة حالات اصابة اصابات; vi ca ca_bệnh ca_nhiễm trường_hợp
dose t14: en dose* vaccin* shot* jab*; fr dose* vaccin*; es dosis vacuna*; de dose* impfung* impfdos*; it dos* vaccin*; ar جرعة جرعات لقاح لقاحات; vi liều mũi liều_cách liều_vắc_xin
project t15: en project* scheme* programme* program*; fr projet* programme*; es proyecto* programa*; de projekt* programm* vorhaben*; it progett* programm*; ar مشروع* مشاريع برنامج برامج; vi dự_án chương_trình
park t16: en park* plant* farm*; fr parc* centrale*; es parque* planta* central*; de park* solarpark* anlage* kraftwerk*; it parc* impiant* central*; ar حديقة محطة محطات; vi công_viên nhà_máy trang_trại
site t17: en site* location* branch* store* shop* outlet* office*; fr site* magasin* agence* bureau* établissement*; es sede* tienda* sucursal* centro* oficina* local*; de standort* filiale* geschäft* laden läden; it sed* negoz* filial* sit*; ar موقع* مواقع فرع فروع متجر متاجر; vi cơ_sở cửa_hàng chi_nhánh địa_điểm điểm
agreement t18: en agreement* treat* accord* convention* pact* deal* contract*; fr accord* traité* convention* pacte* contrat*; es acuerdo* tratado* convenio* pacto* contrato*; de abkommen* vertrag verträge* vereinbarung*; it accord* trattat* convenzion* contratt*; ar اتفاقية اتفاقيات اتفاق اتفاقات معاهدة معاهدات عقد; vi thỏa_thuận hiệp_định hiệp_ước hợp_đồng
recommendation t19: en recommendation* proposal* measure* resolution*; fr recommandation* proposition* mesure* résolution*; es recomendacion* recomendación propuesta* medida* resolucion* resolución; de empfehlung* vorschl* maßnahme* resolution*; it raccomandazion* propost* misur* risoluzion*; ar توصية توصيات اقتراح مقترح* تدبير تدابير قرار قرارات; vi khuyến_nghị kiến_nghị đề_xuất biện_pháp nghị_quyết
result t20: en result* outcome*; fr résultat*; es resultado*; de ergebnis*; it risultat*; ar نتيجة نتائج; vi kết_quả
game t21: en match* game* fixture*; fr match* rencontre* partie*; es partido* encuentro*; de spiel* partie* begegnung*; it partit* gar*; ar مباراة مباريات; vi trận trận_đấu
goal t22: en goal*; fr but*; es gol*; de tor tore*; it gol; ar هدف* اهداف; vi bàn bàn_thắng
point t23: en point*; fr point*; es punto*; de punkt*; it punt*; ar نقطة نقاط; vi điểm
medal t24: en medal*; fr médaille*; es medalla*; de medaille*; it medagli*; ar ميدالية ميداليات; vi huy_chương
time t25: en time* occasion*; fr fois; es vez veces; de mal; it volt*; ar مرة مرات; vi lần
object g: en item* piece* object* article* unit* thing*; fr pièce* objet* article* unité*; es pieza* objeto* artículo* unidad*; de stück* objekt* gegenst* teil*; it pezz* oggett* articol* unit*; ar قطعة قطع غرض وحدة وحدات; vi hiện_vật món chiếc cái
book t26: en book* volume* title* copy copies; fr livre* ouvrage* volume* exemplaire*; es libro* volumen* ejemplar*; de buch bücher* band bände* exemplar*; it libr* volum* copi*; ar كتاب كتب نسخة نسخ مجلد; vi sách cuốn quyển cuốn_sách
computer t27: en computer* laptop* tablet*; fr ordinateur* tablette*; es ordenador* computador* tableta*; de computer* rechner* laptop*; it computer; ar حاسوب* كمبيوتر* جهاز اجهزة; vi máy_tính
street t28: en street* road*; fr rue* route*; es calle* carretera*; de straße*; it strad* vi*; ar شارع شوارع طريق طرق; vi đường con_đường tuyến_đường
station t29: en station* stop*; fr station* gare* arrêt*; es estacion* estación parada*; de station* haltestelle* bahnh*; it stazion* fermat*; ar محطة محطات; vi ga trạm nhà_ga
objection t30: en objection* complaint* appeal*; fr objection* plainte* recours*; es objecion* objeción queja* recurso* denuncia*; de einspr* beschwerde* klage*; it obiezion* reclam* ricors*; ar اعتراض* شكوى شكاوى طعن; vi phản_đối khiếu_nại đơn
attack t31: en attack* strike* explosion* blast*; fr attaque* frappe* explosion*; es ataque* explosion* explosión; de angriff* anschl* explosion*; it attacc* esplosion*; ar هجوم* هجمات غارة غارات انفجار* ضربة; vi vụ_tấn_công cuộc_tấn_công vụ_nổ
accident t32: en accident* crash* incident* collision*; fr accident* incident* collision*; es accidente* incidente* choque*; de unfall unfälle* vorfall vorfälle*; it incident*; ar حادث حوادث حادثا; vi vụ_tai_nạn tai_nạn vụ
aftershock t33: en aftershock* tremor* quake* earthquake*; fr réplique* secousse* séisme*; es réplica* temblor* terremoto* sismo*; de nachbeben* beben* erdbeben*; it scoss* terremot*; ar هزة هزات زلزال زلازل; vi dư_chấn trận_động_đất
arrest pl: en arrest*; fr arrestation* interpellation*; es detencion* detención arresto*; de festnahm* verhaftung*; it arrest*; ar توقيف* اعتقال*; vi vụ_bắt_giữ
language t35: en language*; fr langue*; es lengua* idioma*; de sprache*; it lingu*; ar لغة لغات; vi ngôn_ngữ thứ_tiếng
film t36: en film* movie*; fr film*; es película* film*; de film*; it film; ar فيلم افلام; vi phim bộ_phim
question t37: en question* topic* issue*; fr question* sujet*; es pregunta* tema*; de frage* thema themen; it domand* tem*; ar سؤال اسئلة قضية قضايا; vi câu_hỏi vấn_đề
""".strip()

# Rows whose own name says in English what any of their words says.
SURE = frozenset(
    """
    person man woman child student teacher doctor nurse patient passenger soldier firefighter
    volunteer voter farmer journalist country delegation bed job vote train bridge
    tunnel lane tree dose medal hospital classroom helicopter delegate expert
    """.split()
)
